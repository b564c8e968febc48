import type { Dictionary } from '../words/dictionary';

export const attachmentsWords = {
  attachments: { zh: '附件', en: 'Files' },
  attachmentsOf: { zh: '附件：{title}', en: 'Files of “{title}”' },
  addFile: { zh: '添加附件', en: 'Add a file' },
  addFileHint: {
    zh: 'JPEG、PNG 或 PDF，每个不超过 2 MB，最多 {most} 个。只有贵单位和招商部门能看到；双方都愿意认识以后，对方也能看到。',
    en: 'JPEG, PNG or PDF of at most 2 MB, {most} in all. You and the city can read them; a partner can once both of you want to meet.',
  },
  officerHint: {
    zh: '企业和招商部门可见；双方都同意对接后，对方也可见。',
    en: 'Read by the enterprise and the city, and by a partner once both have agreed.',
  },
  fileAdded: { zh: '附件已添加', en: 'The file is added' },
  fileRemoved: { zh: '附件已删除', en: 'The file is deleted' },
  noFiles: { zh: '没有附件', en: 'No files' },
  removeFile: { zh: '删除', en: 'Delete' },
  removeFileOf: { zh: '删除附件：{name}', en: 'Delete the file {name}' },
  removeSurely: { zh: '确定删除', en: 'Delete it for good' },
  keepFile: { zh: '不删了', en: 'Keep the file' },
} as const satisfies Dictionary;
