import { testDialect } from './site-dialect.ts';
import { visitSite } from './visit-site.ts';
testDialect(visitSite(async () => '/tmp/dialect-out', 47_377));
