/** What the importer takes, by the file's name. */
export const TEXT_EXTENSIONS = ['.docx', '.srt', '.vtt', '.txt'] as const;
export const AUDIO_EXTENSIONS = ['.mp3', '.m4a', '.wav', '.aac', '.ogg'] as const;
export type TextExtension = (typeof TEXT_EXTENSIONS)[number];
export type AudioExtension = (typeof AUDIO_EXTENSIONS)[number];
