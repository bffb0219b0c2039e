import { makeSound } from './make-sound.ts';

/** For tests: the bar alone on a page. */
const sound = makeSound();
const heard: number[] = [];
sound.watch(() => heard.push(sound.seconds() ?? -1));
document.querySelector('main')!.append(sound.element);
Object.assign(window, { sound, heard });
