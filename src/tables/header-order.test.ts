import { describe, expect, test } from '@jest/globals'
import { forms } from '../forms/index.ts'
import { headerOrder } from './header-order.ts'

const applicants = forms['2021'].tables.applications.rows[0]?.columns ?? []
const documents = forms['2021'].tables.disclosure.rows[0]?.columns ?? []
const lower = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他']
const inForm = [0, 1, 2, 3, 4, 5, 6]

describe('the order of columns in a header', () => {
  test.each([
    ['as the form has it', [['申请人情况'], ['自然人', '法人或其他组织', '总计'], lower], inForm],
    ['with the total first', [['总计', '自然人', '法人或其他组织'], lower], [6, 0, 1, 2, 3, 4, 5]],
    ['with the group first', [['法人或其他组织', '自然人', '总计'], lower], [1, 2, 3, 4, 5, 0, 6]],
    [
      'with two applicants swapped',
      [
        ['自然人', '法人或其他组织', '总计'],
        ['科研机构', '商业企业', ...lower.slice(2)],
      ],
      [0, 2, 1, 3, 4, 5, 6],
    ],
    ['in one line', [['自然人', ...lower, '合计']], inForm],
    [
      'in one line below its groups',
      [['申请人情况'], ['法人或其他组织'], ['自然人', ...lower, '总计']],
      inForm,
    ],
    ['with a cell a line', ['自然人', '法人或其他组织', '总计', ...lower].map((word) => [word]), inForm],
    [
      'without the research institutions',
      [
        ['自然人', '法人或其他组织', '总计'],
        ['商业企业', ...lower.slice(2)],
      ],
      [0, 1, 3, 4, 5, 6],
    ],
    ['without the total', [['自然人', '法人或其他组织'], lower], [0, 1, 2, 3, 4, 5]],
  ])('is told %s', (_, header, order) => {
    expect(headerOrder(header, applicants)).toEqual(order)
  })

  test.each([
    [
      'a word is not known',
      [
        ['自然人', '法人或其他组织', '总计'],
        ['甲', '乙', '商业企业', '丙', '丁'],
      ],
    ],
    ['a column is named twice', [['自然人', ...lower, '总计', '自然人', ...lower, '总计']]],
    ['the group is lost, and with it the places of its columns', [['自然人', '总计', '甲'], lower]],
    [
      'the group stands between its columns',
      [['商业企业', '科研机构'], ['法人或其他组织', '自然人', '总计'], ['社会公益组织']],
    ],
    ['a label of a row looks like a column', [['3.其他'], ['（七）总计']]],
    ['two columns stand in one word', [['商业企业', '科研机构', '自然人总计']]],
    ['there is none', []],
  ])('is not told where %s', (_, header) => {
    expect(headerOrder(header, applicants)).toBeNull()
  })

  test('is told by words that were shortened', () => {
    const header = [['信息内容', '现行有效件', '本年制发件数', '本年废止件']]
    expect(headerOrder(header, documents)).toEqual([2, 0, 1])
  })
})
