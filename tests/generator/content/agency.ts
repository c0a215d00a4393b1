import type { Random } from '../random.ts'

/** Who publishes: an invented place with the usual kinds of offices. */
export interface Agency {
  /** As the title names it. */
  readonly name: string
  /** Longer or shorter names that mean the same. */
  readonly also: readonly string[]
  /** How it speaks of itself: 我局, 我镇 … */
  readonly we: string
  /** How many applications it gets, from 0 (a street) to 3 (a city). */
  readonly size: 0 | 1 | 2 | 3
}

/** An agency of an invented place. */
export function inventAgency(random: Random): Agency {
  return random.pick([government, department, department, township, township, street, zone, branch])(random)
}

const firsts = [...'云青石柳松泉丰嘉龙鹤桐梅兰芦枫平长广永安宁秀碧紫银']
const seconds = [...'溪岭塘陵屏浦桥渡湾原坪峡川垭洲岗畈港埠']
const departments = [
  ['教育局', '我局'],
  ['自然资源和规划局', '我局'],
  ['民政局', '我局'],
  ['财政局', '我局'],
  ['住房和城乡建设局', '我局'],
  ['交通运输局', '我局'],
  ['农业农村局', '我局'],
  ['卫生健康委员会', '我委'],
  ['发展和改革委员会', '我委'],
  ['文化和旅游局', '我局'],
  ['市场监督管理局', '我局'],
  ['应急管理局', '我局'],
  ['人力资源和社会保障局', '我局'],
  ['医疗保障局', '我局'],
] as const

function place(random: Random): string {
  return random.pick(firsts) + random.pick(seconds)
}

function government(random: Random): Agency {
  const [suffix, we, size] = random.pick([
    ['市', '我市', 3],
    ['县', '我县', 2],
    ['区', '我区', 2],
  ] as const)
  const above = suffix === '区' && random.chance(0.5) ? `${place(random)}市` : ''
  return { name: `${above}${place(random)}${suffix}人民政府`, also: [], we, size }
}

function department(random: Random): Agency {
  const [office, we] = random.pick(departments)
  const suffix = random.pick(['市', '县', '区'])
  const above = suffix === '区' && random.chance(0.4) ? `${place(random)}市` : ''
  return { name: `${above}${place(random)}${suffix}${office}`, also: [], we, size: suffix === '市' ? 2 : 1 }
}

function township(random: Random): Agency {
  const suffix = random.pick(['镇', '乡'])
  const own = `${place(random)}${suffix}人民政府`
  const county = `${place(random)}${random.pick(['县', '区'])}`
  const isFull = random.chance(0.7)
  return { name: isFull ? county + own : own, also: [county + own], we: `我${suffix}`, size: 0 }
}

function street(random: Random): Agency {
  const district = `${place(random)}区`
  const own = `${place(random)}街道办事处`
  return { name: random.chance(0.7) ? district + own : own, also: [district + own], we: '我街道', size: 0 }
}

function zone(random: Random): Agency {
  const kind = random.pick(['经济技术开发区', '高新技术产业开发区', '综合保税区'])
  return { name: `${place(random)}${kind}管理委员会`, also: [], we: '我区', size: 1 }
}

function branch(random: Random): Agency {
  const city = `${place(random)}市`
  const office = random.pick(['公安局', '生态环境局', '自然资源局'])
  return { name: `${city}${office}${place(random)}分局`, also: [], we: '我局', size: 1 }
}
