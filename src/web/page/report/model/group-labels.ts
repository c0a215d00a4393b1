/** English names of the groups and heads that the forms print above or beside their rows; our own translation. */
export const groupLabels: Readonly<Record<string, string>> = {
  信息内容: 'Content',
  申请人情况: 'Applicants',
  法人或其他组织: 'Legal persons or other organisations',
  '三、本年度办理结果': '3. Results this year',
  '（三）不予公开': '(3) Refused',
  '（四）无法提供': '(4) Not available',
  '（五）不予处理': '(5) Not processed',
  '（六）其他处理': '(6) Handled otherwise',
  '第二十条第（一）项': 'Article 20 (1)',
  '第二十条第（五）项': 'Article 20 (5)',
  '第二十条第（六）项': 'Article 20 (6)',
  '第二十条第（八）项': 'Article 20 (8)',
  '第二十条第（九）项': 'Article 20 (9)',
  行政复议: 'Administrative reconsideration',
  行政诉讼: 'Administrative litigation',
  未经复议直接起诉: 'without reconsideration before',
  复议后起诉: 'after reconsideration',
  '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）':
    '(In each column, the first and second items add up to the third and fourth.)',
}
