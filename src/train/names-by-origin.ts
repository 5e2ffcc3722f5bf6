/** Given names and family names of one origin, and how a full name is put together. */
export interface Origin {
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly familyFirst: boolean;
  /** The word between a name and the father's, where names are so made: "bin". */
  readonly son?: string;
}

function origin(given: string, family: string, familyFirst = false): Origin {
  return { given: given.split(' '), family: family.split(', '), familyFirst };
}

/** Common names of many origins, as newswires write them; for made-up people in the training sentences. */
export const ORIGINS: readonly Origin[] = [
  origin(
    'Jianguo Xiaoming Weidong Guangming Haitao Zhiqiang Yulan Fenghua Zemin Lihua Jing Peng Bo Tao Shaoqing Wenhao',
    'Wang, Li, Zhang, Liu, Chen, Yang, Zhao, Huang, Zhou, Wu, Xu, Sun, Hu, Zhu, Gao, Lin, He, Guo, Ma, Luo, Xi, Hua, Qiao, Tang',
    true,
  ),
  origin(
    'Jong-un Young-sam Dae-jung Geun-hye Myung-bak Sung-ho Hyun-jin Ji-won Min-seok Kyung-wha Il-sung Yong-nam',
    'Kim, Lee, Park, Choi, Jung, Kang, Cho, Yoon, Jang, Lim, Han, Roh, Ri, Pak, Chung, Ban',
    true,
  ),
  origin(
    'Mei-ling Shui-bian Ying-jeou Tung-hui Chee-hwa Po-chih Wing-kin Kuan-yew',
    'Tsai, Chiang, Tung, Lam, Ng, Wong, Cheung, Lau, Leung, Tsang, Goh, Yeo, Hsieh',
    true,
  ),
  origin(
    'Tan Van Duc Minh Thi Quang Xuan Huu',
    'Nguyen, Tran, Pham, Le, Hoang, Vo, Dang, Bui, Phan, Truong',
    true,
  ),
  origin(
    'Hiroshi Takeshi Kenji Yoshiko Naoto Ichiro Masako Shigeru Keiko Yukio',
    'Tanaka, Suzuki, Watanabe, Yamamoto, Nakamura, Kobayashi, Saito, Mori, Hashimoto, Hosokawa, Kato',
  ),
  {
    ...origin(
      'Abdul-Rahman Abdul-Aziz Abdel-Karim Nour-Eddine Mohammed Ahmed Ali Hassan Hussein Khaled Mahmoud Yasser Omar Ibrahim Abdullah Abdel Fatima Leila Nabil Samir Tariq Walid Saeed Amr',
      'al-Rashid, al-Hashimi, al-Otaibi, al-Khatib, bin Salman, bin Rashid, ibn Saud, Abu Zeid, Abu Nidal, El-Sayed, Mansour, Haddad, Khalil, Nasser, al-Din, Rahman, Shehadeh, Bouazizi, Ben Youssef, Al-Sabah',
    ),
    son: 'bin',
  },
  origin(
    'Reza Hossein Mehdi Akbar Behzad Shirin Farhad Javad Mohsen',
    'Rezaei, Hosseini, Karimi, Ahmadi, Moradi, Jafari, Tehrani, Kermani, Rahimi, Larijani',
  ),
  origin(
    'Imran Asif Bilal Shahid Nadeem Ayesha Zafar Sajjad',
    'Khan, Malik, Butt, Qureshi, Chaudhry, Siddiqui, Hussain, Akhtar, Bugti, Mirza',
  ),
  origin(
    'Rajesh Sunil Amit Priya Anand Lakshmi Arun Deepak Sanjay Kiran Vijay Mukesh',
    'Sharma, Gupta, Patel, Reddy, Nair, Iyer, Banerjee, Mukherjee, Deshmukh, Rao, Chatterjee, Menon, Jadhav',
  ),
  origin(
    'Sergei Dmitry Alexei Vladimir Nikolai Olga Yelena Mikhail Viktor Igor Oleksandr Andriy',
    'Petrov, Sokolov, Kuznetsov, Smirnova, Morozov, Volkov, Kravchenko, Shevchuk, Bondarenko, Yushkevich, Gorbunov, Zhirinov',
  ),
  origin(
    'Jan Piotr Andrzej Katarzyna Vaclav Jiri Milos Zoran Dragan Slobodan Ivica Goran',
    'Kowalski, Nowak, Wisniewska, Novak, Dvorak, Svoboda, Petrovic, Jovanovic, Djukic, Horvat, Markovic, Hadzic',
  ),
  origin(
    'Kwame Kofi Abena Emeka Chidi Ngozi Olusegun Babatunde Yusuf Aminu',
    'Mensah, Owusu, Asante, Boateng, Okafor, Okonkwo, Adeyemi, Balogun, Eze, Nwosu, Danjuma, Abubakar',
  ),
  origin(
    'Thabo Sipho Nelson Morgan Joyce Daniel Uhuru Raila Wangari Paul Jakaya',
    'Dlamini, Nkosi, Khumalo, Moyo, Ncube, Mwangi, Otieno, Kimani, Wanjiru, Odhiambo, Mutasa, Banda',
  ),
  origin(
    'Tesfaye Haile Meles Abebe Mulugeta Almaz',
    'Bekele, Tadesse, Gebre, Desta, Wolde, Kebede',
  ),
  origin(
    'Jean-Pierre Amadou Moussa Mamadou Laurent Aminata Ousmane',
    "Diallo, Traore, Ouedraogo, Sissoko, Konate, Mbeki, Bemba, Ngoma, Kabongo, N'Diaye",
  ),
  origin(
    'Carlos Jose Maria Luis Juan Miguel Rosa Alejandro Ricardo Fernando Hernan',
    'Garcia Lopez, Rodriguez, Martinez Perez, Hernandez, Gonzalez Ruiz, Sanchez, de la Cruz, Vargas, Castillo, Mendoza, Rojas Paz, del Rio',
  ),
  origin(
    'Joao Paulo Fernanda Luiz Antonio Jorge',
    'da Silva, dos Santos, Oliveira, Souza, de Almeida, Cardoso, Pereira',
  ),
  origin(
    'Jan-Willem Pieter Marieke Dirk Johannes Hendrik',
    'van der Berg, de Vries, van Dijk, Jansen, ter Horst, Van den Broeck, van Rooyen, du Plessis',
  ),
  origin(
    'Hans Wolfgang Ursula Klaus Jürgen Dieter Andreas',
    'Müller, Schmidt, von Braun, Weber, Schäfer, von der Heide, Krüger, Zimmermann',
  ),
  origin(
    'Jacques Francois Dominique Nathalie Olivier Thierry',
    "Dubois, Lefebvre, de Montigny, Moreau, Le Goff, d'Aubigny, Girard",
  ),
  origin(
    'Giovanni Paolo Francesca Silvio Marco Lucia',
    "Rossi, Bianchi, Di Stefano, De Luca, Ferrari, Conti, D'Angelo",
  ),
  origin('Mehmet Mustafa Ayse Recep Kemal Tansu', 'Yilmaz, Demir, Kaya, Çelik, Ozturk, Arslan'),
  origin(
    'Yitzhak Shimon Moshe Tzipi Avigdor Yael',
    'Cohen, Levi, Ben-Ami, Bar-Lev, Mizrahi, Peretz',
  ),
  origin(
    'Nikos Costas Giorgos Eleni Yannis',
    'Papadopoulos, Georgiou, Dimitriou, Karamanos, Vassiliou',
  ),
  origin(
    'Lars Anders Ingrid Björn Kari Mette',
    'Andersson, Nilsen, Lindqvist, Rasmussen, Bergström, Hansen',
  ),
  origin(
    'Budi Siti Bambang Agus Somchai Thaksin Chuan Aung Corazon Ferdinand',
    'Santoso, Wijaya, Suharjo, Widodo, Srisai, Chaiyasit, Soe Win, Thein, Aquino, Reyes, Bautista',
  ),
  origin(
    'John James Robert Mary Susan William George Sarah Michael Patrick Kevin J. R. J.R. A.J. T.K. W.H.',
    "Smith, Johnson, Williams, Brown, Miller, Davis, Carter, O'Brien, McDonald, Fitzgerald, Clarke, Hughes, Taylor-Jones, Baker, Ford, Jordan, Lincoln, Washington",
  ),
];
