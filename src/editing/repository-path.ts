/** A file's path from the top of its repository on: that of the content folder, and the file's own in it. */
export function pathInRepository(folder: string, file: string): string {
  return [...folder.split('/'), ...file.split('/')].filter((part) => part !== '' && part !== '.').join('/');
}
