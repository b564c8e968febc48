import { z } from 'zod';

// Imported before any schema is made: zod would else try to compile them from text, which the page's content security
// policy refuses and the browser reports.
z.config({ jitless: true });
