import { wordSet } from './wordList';

/** Family names that stand before given names: Chinese in several spellings, Korean, Vietnamese. Lower case. */
export const surnamesFirst = wordSet(`
  goh tan lim lee ng ong wong chan teo koh ho chua low yeo toh sim chong cheong cheng leong lam lau cheung ngai tse tsang yip yeung kwok
  poon fung mak kwan chow hui szeto wee seah foo quek soh tay ang heng neo chia chiam
  li wang zhang liu chen yang huang zhao wu zhou xu zhu hu guo lin luo liang song zheng xie feng deng cao peng zeng xiao tian dong
  pan yuan cai jiang yu du ye wei su lu ding ren shen yao cui zhong lei xi hao bai qin gu meng qiu jia xiong shi tao dai hou zou jin
  mao shao qian kong tang fan fang
  kim park choi jung jeong kang cho yoon jang han seo shin kwon hwang ahn hong moon bae baek noh nam yoo ryu
  nguyen nguyễn tran trần pham phạm hoang phan vu vo dang bui ngo duong ly dinh truong`);
