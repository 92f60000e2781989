import { defineBackground } from 'wxt/utils/define-background'
import { startWorker } from '../lib/shell/worker.ts'

export default defineBackground({ main: startWorker })
