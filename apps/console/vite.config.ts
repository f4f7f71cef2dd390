import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const api = process.env['API_URL'] ?? 'http://127.0.0.1:4000';
const proxy = { '/graphql': api, '/imports': api, '/exports': api, '/evidence': api, '/sign-in/': api };

/**
 * What pdf.js asks for by name: character maps (Chinese ones above all), fonts that every reader has, and the decoders of
 * scans that need no WebAssembly, which the content security policy does not let run.
 */
function pdfParts(): Plugin {
  const manifest = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const parts = { cmaps: /\.bcmap$/, standard_fonts: /\.(pfb|ttf)$/, wasm: /_nowasm_fallback\.js$/ };
  return {
    name: 'pdf-parts',
    apply: 'build',
    generateBundle() {
      for (const [folder, wanted] of Object.entries(parts)) {
        const directory = join(dirname(manifest), folder);
        for (const name of readdirSync(directory).filter((one) => wanted.test(one))) {
          this.emitFile({
            type: 'asset',
            fileName: `assets/pdfjs-${version}/${folder}/${name}`,
            source: readFileSync(join(directory, name)),
          });
        }
      }
    },
  };
}

export default defineConfig({
  plugins: [react(), pdfParts()],
  worker: { format: 'es' },
  server: { proxy },
  preview: { proxy },
  build: {
    outDir: 'dist',
    sourcemap: false,
    // The editor behind GraphiQL and the chart library are large by nature; both load only where they are used.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: { main: 'index.html', graphiql: 'graphiql.html' },
      // Directives for a compiler that is not used here; nothing to act on.
      onLog: (level, log, handle) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : handle(level, log)),
    },
  },
});
