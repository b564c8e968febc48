import { z } from 'zod';

// Import this before any schema: zod would compile schemas with eval, which the content security policy refuses.
z.config({ jitless: true });
