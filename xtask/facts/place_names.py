"""Names that newswire uses for towns and divisions, and the seas, rivers, regions and sites of its stories.

Written by hand from general knowledge (public record). ``places.py`` joins TOWNS and DIVISIONS to GeoNames'
coordinates and populations; LANDMARKS carry their own coordinates, rounded to what a reader needs.
"""

# ISO 3166 alpha-2 code, a space, the name newswire uses, then other spellings, older names and short forms.
# Every name is looked up in GeoNames; the largest town that answers to one of them is meant.
TOWNS = """
IQ Fallujah|Falluja|Al Fallujah
IQ Mosul|Mawsil
IQ Basra|Basrah|Al Basrah
IQ Baghdad
IQ Najaf|An Najaf
IQ Karbala|Kerbala|Kerbela
IQ Ramadi|Ar Ramadi
IQ Nasiriyah|Nasiriya|An Nasiriyah|Nassiriya
IQ Samarra
IQ Tikrit
IQ Baquba|Baqubah|Baqouba
IQ Kirkuk
IQ Erbil|Irbil|Arbil|Hewler
IQ Sulaymaniyah|Sulaimaniya|Sulaimaniyah|Suleimaniya
IQ Duhok|Dohuk|Dahuk|Dihok
IQ Hilla|Hillah|Al Hillah
IQ Kut|Al-Kut|Al Kut
IQ Kufa
IQ Diwaniyah|Diwaniya|Al Diwaniyah
IQ Amarah|Amara|Al Amarah
IQ Samawah|Samawa|As Samawah
IQ Umm Qasr
IQ Abu Ghraib|Abu Ghurayb
IQ Sinjar|Shingal
IQ Haditha|Hadithah
IQ Qaim|Al-Qaim|Al Qa'im
IQ Baiji|Beiji|Bayji
IQ Rutba|Ar Rutbah
IQ Tuz Khurmatu|Tuz Khormato
IQ Halabja
IQ Zakho|Zaxo
IQ Muqdadiya|Al Miqdadiyah
IQ Mahmoudiya|Al Mahmudiyah|Mahmudiya
IQ Iskandariya|Nahiyat al Iskandariyah
IQ Balad
SY Damascus
SY Aleppo|Halab
SY Homs|Hims
SY Hama|Hamah
SY Latakia|Lattakia
SY Idlib
SY Deir el-Zour|Deir ez-Zor|Deir al-Zor|Deir Ezzor|Dayr az Zawr
SY Raqqa|Ar Raqqah|Raqqah
SY Daraa|Deraa|Dar'a
SY Hasakah|Hassakeh|Al Hasakah|Hasaka
SY Tartus|Tartous
SY Suwayda|Sweida|As Suwayda'
SY Kobani|Kobane|Ayn al Arab|'Ayn al 'Arab
SY Palmyra|Tadmur|Tadmor
SY Afrin|'Afrin
SY Manbij
SY Al-Bab|Al Bab
SY Douma|Duma
SY Zabadani|Az Zabadani
SY Qusair|Al Qusayr|Qusayr
SY Rastan|Ar Rastan
SY Jisr al-Shughour|Jisr ash Shughur
SY Khan Sheikhoun|Khan Shaykhun
SY Saraqeb|Saraqib
SY Abu Kamal|Albu Kamal|Al Bukamal|Boukamal
SY Azaz|A`zaz
SY Jarablus
SY Baniyas|Banias
SY Darayya|Daraya
LB Beirut
LB Tripoli
LB Sidon|Saida
LB Tyre|Sour
LB Baalbek
LB Nabatieh|Nabatiye|Nabatiyeh
LB Zahle
IL Jerusalem
IL Tel Aviv
IL Haifa
IL Beersheba|Be'er Sheva|Beersheva
IL Ashkelon
IL Ashdod
IL Sderot
IL Eilat
IL Netanya
IL Kiryat Shmona|Qiryat Shemona
IL Nazareth
IL Acre|Akko
IL Hadera
IL Herzliya|Herzliyya
IL Dimona
PS Gaza City|Gaza
PS Ramallah
PS Hebron|Al Khalil
PS Nablus
PS Jenin|Janin
PS Bethlehem|Bayt Lahm
PS Jericho|Ariha
PS Tulkarem|Tulkarm
PS Qalqilya|Qalqiliya
PS Khan Younis|Khan Yunis|Khan Yunis
PS Rafah
PS Beit Hanoun|Bayt Hanun
PS Beit Lahiya|Bayt Lahya
PS Deir al-Balah|Dayr al Balah
PS Jabaliya|Jabalya|Jabalia
EG Cairo
EG Alexandria
EG Sharm el-Sheikh|Sharm el Sheikh|Sharm El-Sheikh
EG Port Said
EG Suez
EG Ismailia
EG El Arish|El-Arish|Arish
EG Luxor
EG Aswan
EG Giza
EG Rafah
EG Hurghada
EG Minya|Al Minya
EG Asyut|Assiut
EG Mahalla|Al Mahallah al Kubra|Mahalla al-Kobra
EG Mansoura|Al Mansurah
EG Tanta
LY Tripoli
LY Benghazi
LY Misrata|Misurata|Misratah
LY Sirte|Surt
LY Tobruk
LY Zawiya|Zawiyah|Az Zawiyah
LY Derna|Darnah
LY Sabha|Sebha
LY Bani Walid
LY Ajdabiya|Ajdabiyah
LY Brega|Marsa Brega|Al Burayqah
LY Zintan|Az Zintan
LY Zliten
LY Sabratha
LY Bayda|Al Bayda'
LY Tarhuna
LY Gharyan
LY Kufra|Al Jawf
YE Sanaa|Sana'a|Sana
YE Aden
YE Hodeida|Hodeidah|Hudaydah|Al Hudaydah
YE Taiz|Ta'izz|Taizz
YE Marib|Ma'rib
YE Saada|Sa'dah|Saadah
YE Mukalla|Al Mukalla
YE Ibb
YE Mocha|Al Mukha
YE Zinjibar|Zinjibar
YE Hajjah
YE Dhamar
YE Amran|'Amran
SA Riyadh
SA Jeddah|Jiddah|Jidda
SA Mecca|Makkah
SA Medina|Al Madinah
SA Dhahran
SA Dammam|Ad Dammam
SA Khobar|Al Khubar|Al-Khobar
SA Najran
SA Jizan|Jazan
SA Abha
SA Taif|At Ta'if
SA Yanbu
SA Qatif|Al Qatif
SA Jubail|Al Jubayl
SA Buraidah|Buraydah
SA Khamis Mushait
IR Tehran|Teheran
IR Isfahan|Esfahan
IR Natanz
IR Bushehr|Bandar-e Bushehr
IR Arak
IR Qom
IR Mashhad|Meshed
IR Tabriz
IR Shiraz
IR Ahvaz|Ahwaz
IR Bandar Abbas
IR Kermanshah
IR Zahedan
IR Sanandaj
IR Abadan
IR Khorramshahr
IR Bam
IR Hamadan|Hamedan
IR Karaj
IR Chabahar
IR Yazd
IR Kerman
IR Urmia|Orumiyeh
IR Saqqez|Saqez
IR Mahabad
IR Rasht
IR Khorramabad
IR Bandar-e Anzali|Anzali
AF Kabul
AF Kandahar|Qandahar
AF Herat
AF Mazar-i-Sharif|Mazar-e-Sharif|Mazar-e Sharif
AF Jalalabad
AF Kunduz
AF Lashkar Gah|Lashkargah
AF Ghazni
AF Gardez
AF Khost
AF Bamiyan|Bamyan
AF Farah
AF Maimana|Maymana
AF Taloqan
AF Zaranj
AF Pul-e-Khumri|Pul-e Khumri
AF Sheberghan|Shibirghan
AF Charikar
AF Asadabad
AF Fayzabad|Faizabad
PK Islamabad
PK Karachi
PK Lahore
PK Rawalpindi
PK Peshawar
PK Quetta
PK Faisalabad
PK Multan
PK Hyderabad
PK Abbottabad
PK Muzaffarabad
PK Mingora
PK Bannu
PK Dera Ismail Khan
PK Kohat
PK Gwadar
PK Chaman
PK Gilgit
PK Sialkot
PK Gujranwala
PK Swabi
PK Mardan
PK Larkana
PK Sukkur
PK Turbat
PK Jacobabad
IN New Delhi
IN Delhi
IN Mumbai|Bombay
IN Kolkata|Calcutta
IN Chennai|Madras
IN Bangalore|Bengaluru
IN Hyderabad
IN Ahmedabad|Ahmadabad
IN Pune|Poona
IN Srinagar
IN Jammu
IN Amritsar
IN Ayodhya
IN Varanasi|Benares
IN Lucknow
IN Kanpur
IN Agra
IN Guwahati|Gauhati
IN Imphal
IN Kochi|Cochin
IN Thiruvananthapuram|Trivandrum
IN Vadodara|Baroda
IN Mysore|Mysuru
IN Prayagraj|Allahabad
IN Panaji|Panjim
IN Puducherry|Pondicherry
IN Dharamsala|Dharamshala
IN Bhopal
IN Pathankot
IN Pulwama
IN Anantnag
IN Kargil
IN Leh
IN Gurugram|Gurgaon
IN Muzaffarnagar
IN Malegaon
IN Godhra
IN Visakhapatnam|Vizag
BD Dhaka|Dacca
BD Chittagong|Chattogram
BD Cox's Bazar
BD Sylhet
LK Colombo
LK Jaffna
LK Kandy
LK Trincomalee
LK Batticaloa
LK Vavuniya
LK Sri Jayawardenepura Kotte|Kotte
LK Galle
NP Kathmandu|Katmandu
NP Pokhara
MM Yangon|Rangoon
MM Naypyidaw|Nay Pyi Taw|Naypyitaw|Nay Pyi Daw
MM Mandalay
MM Sittwe
MM Bago|Pegu
MM Mawlamyine|Moulmein|Mawlamyaing
MM Lashio
MM Myitkyina
MM Myawaddy
MM Pathein|Bassein
MM Pyin Oo Lwin|Maymyo
MM Meiktila|Meikhtila
MM Loikaw
MM Hpa-an|Pa-an
MM Laukkai|Laukkaing
MM Monywa
MM Magway
MM Kyaukpyu|Kyaukphyu
MM Pakokku
TH Bangkok
TH Chiang Mai|Chiangmai
TH Pattaya
TH Mae Sot
TH Phuket
TH Hat Yai
TH Yala
TH Pattani
TH Narathiwat
TH Khon Kaen
TH Udon Thani
TH Aranyaprathet
TH Surin
KH Phnom Penh
KH Siem Reap
KH Sihanoukville
KH Battambang
KH Poipet|Paoy Paet
LA Vientiane
LA Luang Prabang
VN Hanoi|Ha Noi
VN Ho Chi Minh City|Saigon
VN Da Nang|Danang
VN Hue
VN Haiphong|Hai Phong
VN Can Tho
ID Jakarta
ID Surabaya
ID Bandung
ID Medan
ID Makassar|Ujung Pandang
ID Yogyakarta|Jogjakarta
ID Semarang
ID Denpasar
ID Banda Aceh
ID Palu
ID Poso
ID Ambon
ID Jayapura
ID Padang
ID Surakarta
ID Bogor
ID Palembang
ID Kupang
ID Timika
ID Mataram
ID Manado
TL Dili
PH Manila
PH Quezon City
PH Cebu|Cebu City
PH Davao|Davao City
PH Zamboanga|Zamboanga City
PH Marawi|Marawi City
PH Cotabato|Cotabato City
PH Baguio
PH Tacloban
PH Makati|Makati City
PH Jolo
PH Iligan|Iligan City
PH General Santos
PH Angeles|Angeles City
PH Olongapo
PH Puerto Princesa
PH Iloilo
MY Kuala Lumpur
MY Putrajaya
MY Penang|George Town|Georgetown
MY Johor Bahru
MY Kota Kinabalu
MY Kuching
MY Shah Alam
MY Malacca|Melaka
MY Lahad Datu
MY Langkawi
SG Singapore
BN Bandar Seri Begawan
CN Beijing|Peking
CN Shanghai
CN Guangzhou|Canton
CN Shenzhen
CN Tianjin
CN Chongqing|Chungking
CN Chengdu
CN Wuhan
CN Nanjing|Nanking
CN Xi'an|Xian
CN Hangzhou
CN Shenyang
CN Dalian
CN Harbin
CN Dandong
CN Urumqi
CN Kashgar|Kashi
CN Hotan|Khotan
CN Lhasa
CN Kunming
CN Qingdao|Tsingtao
CN Xiamen|Amoy
CN Fuzhou
CN Sanya
CN Haikou
CN Zhuhai
CN Changchun
CN Jilin
CN Yanji
CN Hunchun
CN Tangshan
CN Shijiazhuang
CN Zhengzhou
CN Changsha
CN Nanchang
CN Nanning
CN Guiyang
CN Lanzhou
CN Xining
CN Yinchuan
CN Hohhot
CN Jinan
CN Hefei
CN Taiyuan
CN Suzhou
CN Ningbo
CN Wenzhou
CN Dongguan
CN Shigatse|Xigaze|Rikaze
CN Yiwu
CN Guilin
HK Hong Kong
MO Macau|Macao
TW Taipei
TW Kaohsiung
TW Taichung
TW Tainan
TW Hualien
TW Keelung
TW Hsinchu
KR Seoul
KR Busan|Pusan
KR Incheon|Inchon
KR Daegu|Taegu
KR Gwangju|Kwangju
KR Daejeon|Taejon|Taejeon
KR Ulsan
KR Sejong
KR Suwon
KR Pyeongtaek|Pyongtaek
KR Gyeongju|Kyongju
KR Jeju|Cheju|Jeju City
KR Pohang
KR Gunsan|Kunsan
KR Osan
KR Sokcho
KR Seongnam
KR Goyang|Koyang
KR Uijeongbu|Uijongbu
KR Chuncheon
KR Gangneung
KR Mokpo
KR Changwon
KP Pyongyang|P'yongyang
KP Kaesong|Kaesŏng
KP Sinuiju|Sinuiju-si
KP Nampo|Namp'o
KP Wonsan
KP Hamhung
KP Chongjin|Ch'ongjin
KP Rason|Rajin|Najin
KP Sunchon
KP Kusong|Kusŏng
KP Haeju
KP Hyesan
KP Kanggye
KP Sariwon
JP Tokyo
JP Osaka
JP Kyoto
JP Hiroshima
JP Nagasaki
JP Fukushima
JP Yokohama
JP Nagoya
JP Sapporo
JP Kobe
JP Fukuoka
JP Naha
JP Sendai
JP Nagano
JP Ise
JP Yokosuka
JP Sasebo
JP Niigata
JP Nemuro
JP Karuizawa
JP Iwakuni
JP Nara
MN Ulaanbaatar|Ulan Bator
KZ Astana|Nur-Sultan|Akmola
KZ Almaty|Alma-Ata
KZ Baikonur|Baykonur
KZ Aktau
KZ Atyrau
KZ Karaganda|Qaraghandy
KZ Shymkent
KZ Semey|Semipalatinsk
KZ Oskemen|Ust-Kamenogorsk
KZ Aktobe|Aqtobe
UZ Tashkent
UZ Samarkand|Samarqand
UZ Bukhara
UZ Andijan|Andijon|Andizhan
UZ Fergana|Ferghana
UZ Namangan
UZ Termez
UZ Nukus
KG Bishkek|Frunze
KG Osh
KG Jalal-Abad|Jalalabad
KG Batken
TJ Dushanbe
TJ Khujand|Khodjent|Leninabad
TJ Khorog|Khorugh
TM Ashgabat|Ashkhabad
GE Tbilisi|Tiflis
GE Batumi
GE Gori
GE Sukhumi|Sokhumi
GE Tskhinvali|Ts'khinvali
GE Poti
GE Zugdidi
GE Kutaisi
GE Rustavi
AM Yerevan
AM Gyumri
AM Vanadzor
AM Goris
AM Vagharshapat|Etchmiadzin|Ejmiatsin
AZ Baku
AZ Shusha|Shushi
AZ Ganja|Gandja
AZ Nakhchivan|Nakhichevan
AZ Sumgait|Sumqayit
AZ Agdam|Aghdam
AZ Fuzuli|Fizuli
RU Moscow
RU St. Petersburg|Saint Petersburg|St Petersburg|Leningrad|Saint-Petersburg
RU Grozny|Groznyy
RU Beslan
RU Vladikavkaz
RU Nazran
RU Makhachkala
RU Derbent
RU Kazan
RU Sochi
RU Vladivostok
RU Khabarovsk
RU Kaliningrad
RU Murmansk
RU Arkhangelsk|Archangel
RU Rostov-on-Don|Rostov-na-Donu
RU Volgograd|Stalingrad
RU Nizhny Novgorod|Nizhniy Novgorod|Gorky
RU Yekaterinburg|Ekaterinburg
RU Novosibirsk
RU Belgorod
RU Bryansk
RU Kursk
RU Voronezh
RU Krasnodar
RU Krasnoyarsk
RU Irkutsk
RU Omsk
RU Tomsk
RU Tyumen
RU Chelyabinsk
RU Perm
RU Ufa
RU Samara
RU Saratov
RU Engels
RU Astrakhan
RU Stavropol
RU Budyonnovsk|Budennovsk
RU Nalchik
RU Gudermes
RU Argun
RU Cherkessk
RU Elista
RU Pskov
RU Smolensk
RU Tver
RU Tula
RU Ryazan
RU Kaluga
RU Oryol|Orel
RU Yaroslavl
RU Izhevsk
RU Ulyanovsk
RU Yakutsk
RU Magadan
RU Ulan-Ude
RU Chita
RU Yuzhno-Sakhalinsk
RU Petropavlovsk-Kamchatsky|Petropavlovsk-Kamchatskiy
RU Novorossiysk
RU Taganrog
RU Tuapse
RU Shebekino
RU Severodvinsk
RU Norilsk
RU Magnitogorsk
RU Kislovodsk
RU Pyatigorsk
RU Mineralnye Vody|Mineralnyye Vody
RU Novocherkassk
RU Blagoveshchensk
RU Dubna
RU Sarov
UA Kyiv|Kiev
UA Kharkiv|Kharkov
UA Odesa|Odessa
UA Lviv|Lvov
UA Donetsk
UA Luhansk|Lugansk
UA Mariupol
UA Kherson
UA Mykolaiv|Nikolaev|Mykolayiv
UA Dnipro|Dnipropetrovsk|Dnepropetrovsk
UA Zaporizhzhia|Zaporizhzhya|Zaporozhye|Zaporizhia
UA Chernihiv|Chernigov
UA Sumy
UA Poltava
UA Cherkasy
UA Vinnytsia|Vinnytsya
UA Zhytomyr
UA Rivne
UA Lutsk
UA Ternopil
UA Ivano-Frankivsk
UA Uzhhorod|Uzhgorod
UA Chernivtsi
UA Khmelnytskyi|Khmelnytskyy
UA Kropyvnytskyi|Kirovohrad|Kropyvnytskyy
UA Kryvyi Rih|Kryvyy Rih|Krivoy Rog
UA Nikopol
UA Enerhodar|Energodar
UA Melitopol
UA Berdyansk|Berdiansk
UA Tokmak
UA Bakhmut|Artemivsk
UA Avdiivka|Avdiyivka
UA Sloviansk|Slavyansk|Slovyansk
UA Kramatorsk
UA Kostiantynivka|Kostyantynivka
UA Pokrovsk
UA Myrnohrad
UA Toretsk
UA Lyman
UA Izium|Izyum
UA Kupiansk|Kupyansk
UA Vovchansk
UA Sievierodonetsk|Severodonetsk|Syeverodonetsk
UA Lysychansk
UA Debaltseve
UA Horlivka|Gorlovka
UA Makiivka|Makiyivka
UA Ilovaisk|Ilovaysk
UA Volnovakha
UA Kurakhove
UA Popasna
UA Bucha
UA Irpin
UA Hostomel
UA Brovary
UA Bila Tserkva
UA Kremenchuk
UA Pavlohrad
UA Konotop
UA Nova Kakhovka
UA Sevastopol
UA Simferopol
UA Yalta
UA Kerch
UA Feodosia|Feodosiya
UA Dzhankoi|Dzhankoy
UA Yevpatoria|Yevpatoriya
UA Armyansk|Armiansk
UA Slavutych
UA Izmail
BY Minsk
BY Brest
BY Grodno|Hrodna
BY Gomel|Homyel'|Homel
BY Mogilev|Mahilyow
BY Vitebsk|Vitsyebsk
MD Chisinau|Kishinev
MD Tiraspol
MD Bender|Bendery|Tighina
MD Comrat
LT Vilnius
LT Kaunas
LT Klaipeda
LV Riga
LV Daugavpils
EE Tallinn
EE Narva
EE Tartu
PL Warsaw
PL Krakow|Cracow
PL Gdansk|Danzig
PL Poznan
PL Wroclaw
PL Lodz
PL Szczecin
PL Lublin
PL Rzeszow
PL Katowice
PL Bialystok
PL Przemysl
PL Oswiecim|Auschwitz
CZ Prague
CZ Brno
CZ Ostrava
SK Bratislava
SK Kosice
HU Budapest
HU Debrecen
RO Bucharest
RO Cluj-Napoca|Cluj
RO Timisoara
RO Constanta
RO Brasov
RO Iasi
BG Sofia
BG Varna
BG Burgas
BG Plovdiv
RS Belgrade
RS Novi Sad
RS Nis
RS Novi Pazar
XK Pristina|Prishtina
XK Mitrovica|Kosovska Mitrovica
XK Prizren
XK Pec|Peja
XK Gjakova|Djakovica
ME Podgorica|Titograd
ME Cetinje
BA Sarajevo
BA Banja Luka
BA Mostar
BA Tuzla
BA Bihac
BA Gorazde
BA Prijedor
HR Zagreb
HR Split
HR Dubrovnik
HR Vukovar
HR Rijeka
SI Ljubljana
SI Maribor
MK Skopje
MK Ohrid
MK Tetovo
MK Kumanovo
AL Tirana
AL Durres
AL Vlore
GR Athens
GR Thessaloniki|Salonika
GR Piraeus|Piraievs
GR Patras
CY Nicosia|Lefkosia
CY Limassol
CY Larnaca
CY Famagusta
CY Kyrenia
TR Ankara
TR Istanbul|Constantinople
TR Izmir
TR Adana
TR Diyarbakir
TR Gaziantep
TR Antalya
TR Sanliurfa|Urfa
TR Hatay|Antakya|Antioch
TR Van
TR Hakkari
TR Sirnak
TR Cizre
TR Nusaybin
TR Suruc
TR Kilis
TR Iskenderun
TR Mersin
TR Trabzon
TR Konya
TR Bursa
TR Kahramanmaras
TR Adiyaman
TR Malatya
TR Bodrum
TR Reyhanli
TR Ceyhan
TR Batman
TR Tunceli
TR Edirne
TR Akcakale
DE Berlin
DE Munich
DE Hamburg
DE Frankfurt|Frankfurt am Main
DE Bonn
DE Cologne
DE Stuttgart
DE Dusseldorf
DE Leipzig
DE Dresden
DE Hanover|Hannover
DE Nuremberg
DE Bremen
DE Halle
DE Chemnitz
DE Rostock
DE Wiesbaden
DE Karlsruhe
DE Potsdam
DE Magdeburg
DE Greifswald
DE Solingen
DE Hanau
FR Paris
FR Marseille|Marseilles
FR Lyon|Lyons
FR Strasbourg
FR Nice
FR Cannes
FR Calais
FR Toulouse
FR Bordeaux
FR Lille
FR Biarritz
FR Versailles
FR Rambouillet
FR Grenoble
FR Rennes
FR Nantes
FR Ajaccio
FR Bastia
FR Dunkirk|Dunkerque
FR Saint-Denis
FR Le Havre
FR Reims|Rheims
GB London
GB Edinburgh
GB Glasgow
GB Belfast
GB Londonderry|Derry
GB Manchester
GB Birmingham
GB Liverpool
GB Leeds
GB Bristol
GB Cardiff
GB Salisbury
GB Oxford
GB Cambridge
GB Brighton
GB Blackpool
GB Southport
GB Portsmouth
GB Plymouth
GB Aberdeen
GB Dover
GB Bournemouth
GB Newcastle|Newcastle upon Tyne
GB Sheffield
GB Nottingham
GB Leicester
IE Dublin
IE Cork
IE Limerick
IE Galway
NL The Hague
NL Amsterdam
NL Rotterdam
NL Utrecht
NL Maastricht
NL Eindhoven
NL Arnhem
BE Brussels|Bruxelles
BE Antwerp
BE Ghent
BE Bruges|Brugge
BE Liege
BE Mons
BE Charleroi
BE Louvain|Leuven
LU Luxembourg|Luxembourg City
CH Geneva
CH Bern|Berne
CH Zurich
CH Lausanne
CH Basel
CH Montreux
CH Lugano
CH Lucerne
AT Vienna
AT Salzburg
AT Graz
AT Innsbruck
AT Linz
IT Rome
IT Milan
IT Turin
IT Venice
IT Naples
IT Genoa
IT Florence
IT Bologna
IT Palermo
IT Catania
IT Trieste
IT L'Aquila
IT Bari
IT Vicenza
IT Siena
IT Perugia
IT Ventimiglia
IT Brindisi
VA Vatican City|Vatican
ES Madrid
ES Barcelona
ES Seville|Sevilla
ES Valencia
ES Bilbao
ES San Sebastian|Donostia
ES Pamplona
ES Zaragoza|Saragossa
ES Malaga
ES Granada
ES Cadiz
ES Las Palmas
ES Ceuta
ES Melilla
ES Santiago de Compostela
PT Lisbon
PT Porto|Oporto
PT Faro
SE Stockholm
SE Gothenburg|Goeteborg
SE Malmo
SE Uppsala
DK Copenhagen
DK Aarhus
NO Oslo
NO Bergen
NO Trondheim
NO Tromso
FI Helsinki
FI Turku
FI Tampere
FI Vaasa
FI Rovaniemi
IS Reykjavik
GL Nuuk|Godthab
FO Torshavn
MT Valletta
US Washington|Washington, D.C.|Washington D.C.|Washington, DC|Washington DC
US New York|New York City
US Los Angeles
US Chicago
US Houston
US Boston
US San Francisco
US Philadelphia
US Miami
US Atlanta
US Dallas
US Detroit
US Seattle
US Denver
US Phoenix
US San Diego
US Las Vegas
US New Orleans
US Baltimore
US Minneapolis
US Pittsburgh
US Cleveland
US Ferguson
US Charlottesville
US Charleston
US Orlando
US Parkland
US Uvalde
US El Paso
US Oklahoma City
US Salt Lake City
US Anchorage
US Honolulu
US Portland
US Annapolis
US Dayton
US Newtown
US San Bernardino
US Norfolk
US Tampa
US Colorado Springs
US Fort Worth
US San Antonio
US St. Louis|Saint Louis
US Tucson
US Aurora
US Littleton
US Blacksburg
US Buffalo
US Kansas City
US Milwaukee
US Memphis
US Nashville
US Louisville
US Kenosha
US Springfield
US Key West
US Laredo
US Brownsville
US Eagle Pass
US Cambridge
US Princeton
US Oak Ridge
CA Ottawa
CA Toronto
CA Montreal
CA Vancouver
CA Quebec City|Quebec
CA Halifax
CA Calgary
CA Edmonton
CA Winnipeg
CA Windsor
CA Regina
CA Victoria
CA Saskatoon
MX Mexico City
MX Tijuana
MX Ciudad Juarez|Juarez
MX Cancun
MX Monterrey
MX Guadalajara
MX Acapulco
MX Culiacan
MX Oaxaca
MX Nuevo Laredo
MX Reynosa
MX Matamoros
MX Los Cabos|Cabo San Lucas
MX San Cristobal de las Casas
MX Iguala
MX Tapachula
MX Veracruz
CU Havana
CU Santiago de Cuba|Santiago
CU Guantanamo
CU Matanzas
CU Cienfuegos
HT Port-au-Prince
HT Cap-Haitien
HT Gonaives
HT Les Cayes
HT Jacmel
DO Santo Domingo
JM Kingston
JM Montego Bay
TT Port of Spain|Port-of-Spain
BB Bridgetown
BS Nassau
PR San Juan
GT Guatemala City
HN Tegucigalpa
HN San Pedro Sula
SV San Salvador
NI Managua
CR San Jose
PA Panama City
BZ Belmopan
BZ Belize City
CO Bogota
CO Medellin
CO Cali
CO Cartagena
CO Barranquilla
CO Cucuta
CO Bucaramanga
CO Buenaventura
CO Popayan
CO Tumaco
CO Arauca
CO Riohacha
CO Leticia
VE Caracas
VE Maracaibo
VE Valencia
VE Barquisimeto
VE San Cristobal
VE Merida
VE Ciudad Bolivar
VE Ciudad Guayana|Puerto Ordaz
VE Puerto Cabello
VE Punto Fijo
VE La Guaira
VE Barinas
VE Maracay
EC Quito
EC Guayaquil
EC Esmeraldas
EC Cuenca
PE Lima
PE Cusco|Cuzco
PE Arequipa
PE Ayacucho
PE Puno
PE Juliaca
PE Iquitos
BO La Paz
BO Santa Cruz|Santa Cruz de la Sierra
BO Cochabamba
BO Sucre
BO Tarija
BO Potosi
CL Santiago|Santiago de Chile
CL Valparaiso
CL Concepcion
CL Punta Arenas
CL Antofagasta
CL Temuco
CL Vina del Mar
AR Buenos Aires
AR Cordoba
AR Rosario
AR Mendoza
AR Mar del Plata
AR Ushuaia
AR Bariloche|San Carlos de Bariloche
AR La Plata
PY Asuncion
PY Ciudad del Este
UY Montevideo
BR Brasilia
BR Rio de Janeiro|Rio
BR Sao Paulo
BR Salvador
BR Recife
BR Belem
BR Manaus
BR Porto Alegre
BR Fortaleza
BR Curitiba
BR Belo Horizonte
BR Foz do Iguacu
BR Brumadinho
BR Boa Vista
BR Santarem
GY Georgetown
SR Paramaribo
GF Cayenne
FK Stanley|Port Stanley
ZA Pretoria|Tshwane
ZA Johannesburg
ZA Cape Town
ZA Durban
ZA Soweto
ZA Bloemfontein
ZA Port Elizabeth|Gqeberha
ZA Rustenburg
ZA Polokwane
ZA East London
ZA Pietermaritzburg
ZW Harare
ZW Bulawayo
ZW Mutare
ZW Chitungwiza
ZW Victoria Falls
ZW Gweru
ZW Masvingo
ZM Lusaka
ZM Livingstone
ZM Ndola
ZM Kitwe
BW Gaborone
NA Windhoek
MZ Maputo|Lourenco Marques
MZ Beira
MZ Mocimboa da Praia
MZ Pemba
MZ Nampula
AO Luanda
AO Cabinda
AO Huambo
AO Lubango
AO Kuito|Cuito
MG Antananarivo
MW Lilongwe
MW Blantyre
TZ Dar es Salaam
TZ Dodoma
TZ Arusha
TZ Zanzibar|Zanzibar City
TZ Mwanza
TZ Kigoma
KE Nairobi
KE Mombasa
KE Kisumu
KE Garissa
KE Eldoret
KE Nakuru
KE Naivasha
KE Lamu
KE Mandera
KE Wajir
KE Lodwar
UG Kampala
UG Entebbe
UG Gulu
UG Mbarara
RW Kigali
BI Bujumbura
BI Gitega
CD Kinshasa
CD Goma
CD Bukavu
CD Lubumbashi
CD Kisangani
CD Beni
CD Bunia
CD Butembo
CD Rutshuru
CD Uvira
CD Mbandaka
CD Kananga
CD Mbuji-Mayi
CD Kalemie
CD Matadi
CD Kolwezi
CD Gbadolite
CG Brazzaville
CG Pointe-Noire
CF Bangui
CF Bambari
CF Bossangoa
CF Bria
CF Bangassou
CM Yaounde
CM Douala
CM Bamenda
CM Buea
CM Maroua
CM Kumba
CM Garoua
GA Libreville
GA Port-Gentil
GQ Malabo
GQ Bata
ST Sao Tome
TD N'Djamena|Ndjamena
TD Abeche
TD Adre
TD Faya-Largeau|Faya
SD Khartoum
SD Omdurman
SD Port Sudan
SD El Fasher|El-Fasher|Al Fashir|al-Fasher
SD Nyala
SD Geneina|El Geneina|Al-Geneina|Genena
SD El Obeid|Al Ubayyid|El-Obeid
SD Wad Madani|Wad Medani
SD Kassala
SD Atbara
SD Zalingei
SD Kadugli|Kaduqli
SD Kosti
SD Sennar|Sinnar
SD Babanusa
SD El Gadarif|Gedaref|Al Qadarif
SD Bahri|Khartoum North
SD Ed Damazin|Ad Damazin
SS Juba
SS Bor
SS Malakal
SS Wau
SS Yei
SS Torit
SS Rumbek
SS Yambio
SS Aweil
ET Addis Ababa
ET Mekelle|Mekele|Mek'ele
ET Dire Dawa
ET Gondar|Gonder
ET Bahir Dar
ET Axum|Aksum
ET Lalibela
ET Dessie|Dese
ET Jijiga
ET Gambela|Gambella
ET Hawassa|Awasa
ET Adwa
ET Shire|Inda Silase|Enda Selassie
ET Adigrat
ET Harar
ET Adama|Nazret
ET Kombolcha
ET Jimma
ER Asmara
ER Assab
ER Massawa
DJ Djibouti
SO Mogadishu|Muqdisho
SO Kismayo|Kismaayo
SO Hargeisa
SO Baidoa|Baydhabo
SO Beledweyne|Beledweyn|Belet Huen
SO Bosaso|Bossaso
SO Garowe
SO Galkayo|Gaalkacyo
SO Berbera
SO Jowhar
SO Merca|Marka
SO Afgooye|Afgoye|Afgoi
SO Las Anod|Laascaanood|Las Anood|Laasaanood
SO Eyl
NG Abuja
NG Lagos
NG Kano
NG Maiduguri
NG Kaduna
NG Jos
NG Port Harcourt
NG Ibadan
NG Benin City
NG Calabar
NG Warri
NG Damaturu
NG Yola
NG Bauchi
NG Sokoto
NG Zaria
NG Enugu
NG Onitsha
NG Owerri
NG Potiskum
NG Gusau
NG Katsina
NG Makurdi
NG Yenagoa
NG Owo
NG Abeokuta
NG Bama
NG Mubi
NG Ilorin
GH Accra
GH Kumasi
GH Tamale
CI Abidjan
CI Yamoussoukro
CI Bouake
CI Korhogo
CI Duekoue
CI Gagnoa
LR Monrovia
LR Gbarnga
SL Freetown
SL Bo
SL Kenema
GN Conakry
GN Nzerekore
GN Labe
GW Bissau
SN Dakar
SN Ziguinchor
SN Touba
SN Saint-Louis
GM Banjul
GM Serekunda
CV Praia
ML Bamako
ML Timbuktu|Tombouctou
ML Gao
ML Kidal
ML Mopti
ML Segou
ML Kati
ML Sikasso
ML Kayes
BF Ouagadougou
BF Bobo-Dioulasso|Bobo Dioulasso
BF Djibo
BF Dori
BF Kaya
NE Niamey
NE Agadez
NE Diffa
NE Arlit
NE Zinder
NE Tillaberi
TG Lome
BJ Cotonou
BJ Porto-Novo
MR Nouakchott
MR Nouadhibou
MA Rabat
MA Casablanca
MA Marrakesh|Marrakech
MA Fez|Fes
MA Tangier|Tanger|Tangiers
MA Agadir
MA Skhirat
EH Laayoune|El Aaiun|El Aaiún
EH Dakhla|Ad Dakhla
DZ Algiers|Alger
DZ Oran
DZ Constantine
DZ Tizi Ouzou
DZ Tindouf
DZ Tamanrasset
DZ Annaba
DZ Batna
TN Tunis
TN Sousse
TN Sidi Bouzid
TN Sfax
TN Djerba|Houmt Souk
TN Kasserine
TN Gafsa
TN Ben Guerdane|Ben Gardane
TN Monastir
JO Amman
JO Aqaba
JO Zarqa
JO Irbid
JO Maan|Ma'an
JO Karak|Kerak
KW Kuwait City
BH Manama
QA Doha
AE Abu Dhabi
AE Dubai
AE Sharjah|Ash Shariqah
AE Fujairah
OM Muscat
OM Salalah
OM Sohar
AU Canberra
AU Sydney
AU Melbourne
AU Brisbane
AU Perth
AU Darwin
AU Adelaide
AU Hobart
AU Cairns
AU Alice Springs
NZ Wellington
NZ Auckland
NZ Christchurch
PG Port Moresby
PG Lae
FJ Suva
FJ Nadi
SB Honiara
VU Port Vila|Port-Vila
WS Apia
TO Nuku'alofa|Nuku`alofa
KI Tarawa|South Tarawa
NR Yaren
TV Funafuti
MH Majuro
FM Palikir
PW Ngerulmud|Melekeok
NC Noumea
GU Hagatna
MV Male
MU Port Louis
SC Victoria
KM Moroni
BT Thimphu
"""

# ISO 3166 alpha-2 code, the division's name in newswire, other spellings.
DIVISIONS = """
MZ Gaza province|Gaza Province
ZA Free State|Free State province
IQ Anbar|Al Anbar|Al-Anbar
IQ Nineveh|Ninawa|Nineveh province|Ninevah
IQ Salahuddin|Salah ad Din|Salaheddin|Salah al-Din
IQ Diyala
IQ Babil|Babylon province
IQ Dhi Qar|Thi Qar
IQ Maysan|Missan|Maysan province
IQ Wasit
IQ Muthanna|Al Muthanna
IQ Qadisiyah|Al-Qadisiyah|Qadissiya
SY Rif Dimashq|Rif-dimashq|Damascus countryside
PK Khyber Pakhtunkhwa|North-West Frontier Province|North West Frontier Province|NWFP|KPK
PK Balochistan|Baluchistan
PK Sindh|Sind
PK Azad Kashmir|Azad Jammu and Kashmir|Pakistani-administered Kashmir|Pakistan-administered Kashmir|Pakistani Kashmir
PK Gilgit-Baltistan|Northern Areas
IN Odisha|Orissa
IN Uttarakhand|Uttaranchal
IN Jammu and Kashmir|Indian-administered Kashmir|Indian-controlled Kashmir|Indian Kashmir|Jammu-Kashmir
IN Andaman and Nicobar|Andaman and Nicobar Islands
AF Ghor|Ghowr
AF Paktia|Paktya
AF Helmand
AF Nangarhar|Ningarhar
AF Kunar|Konar
AF Panjshir
AF Sar-e-Pul|Sar-e Pol|Sari Pul
AF Badghis
AF Nimruz|Nimroz
AF Logar
AF Balkh
CN Xinjiang|Xinjiang Uygur Autonomous Region|Xinjiang Uyghur Autonomous Region|Xinjiang Uighur Autonomous Region
CN Tibet|Tibet Autonomous Region|Xizang
CN Inner Mongolia
CN Guangxi|Guangxi Zhuang Autonomous Region
CN Ningxia|Ningxia Hui Autonomous Region
RU Chechnya|Chechen Republic|Chechen republic
RU Ingushetia|Ingushetiya Republic|Ingushetiya
RU Dagestan|Daghestan
RU North Ossetia|North Ossetia–Alania|North Ossetia-Alania
RU Kabardino-Balkaria|Kabardino-Balkariya Republic
RU Karachay-Cherkessia|Karachayevo-Cherkesiya Republic|Karachayevo-Cherkessia
RU Tatarstan|Tatarstan Republic
RU Bashkortostan|Bashkortostan Republic
RU Kalmykia|Kalmykiya Republic
RU Adygea|Adygeya Republic
RU Mordovia|Mordoviya Republic
RU Mari El|Mariy-El Republic
RU Udmurtia|Udmurtiya Republic
RU Chuvashia|Chuvash Republic
RU Buryatia|Buryatiya Republic
RU Tuva|Republic of Tyva|Tyva
RU Khakassia|Khakasiya Republic
RU Yakutia|Sakha|Sakha Republic
RU Altai|Altai Republic
RU Primorye|Primorsky Krai|Primorsky Territory|Maritime Territory
RU Kamchatka
RU Chukotka
RU Stavropol region|Stavropol Kray|Stavropol Krai
RU Leningrad region|Leningradskaya Oblast'|Leningrad Oblast
RU Arkhangelsk region|Arkhangelskaya|Arkhangelsk Oblast
RU Zabaykalsky|Zabaykalskiy (Transbaikal) Kray|Transbaikal|Zabaikalsky
RU Kemerovo region|Kuzbass
RU Karelia
UA Crimea|Autonomous Republic of Crimea
UA Zakarpattia|Transcarpathia
UA Donetsk region|Donetsk|Donetsk Oblast|Donetsk oblast
UA Luhansk region|Luhansk|Luhansk Oblast|Luhansk oblast|Lugansk region
UA Kharkiv region|Kharkiv|Kharkiv Oblast|Kharkiv oblast
UA Kherson region|Kherson|Kherson Oblast|Kherson oblast
UA Zaporizhzhia region|Zaporizhzhia|Zaporizhzhia Oblast|Zaporizhzhia oblast
UA Odesa region|Odesa|Odesa Oblast|Odessa region|Odessa Oblast
UA Dnipropetrovsk region|Dnipropetrovsk|Dnipropetrovsk Oblast
YE Hadramawt|Muhafazat Hadramaout|Hadhramaut|Hadramout
YE Abyan|Abyan Governorate
YE Shabwa|Shabwah
YE Lahij|Lahj
YE Jawf|Al Jawf|Al-Jawf
YE Bayda|Al Bayda
SD North Darfur|Northern Darfur
SD South Darfur|Southern Darfur
SD West Darfur|Western Darfur
SD South Kordofan|Southern Kordofan
SD East Darfur|Eastern Darfur
SD Gezira|Al Jazirah|Al-Jazirah
ET Tigray|Tigrai
ET Amhara
ET Oromia|Oromiya
ET Afar
ET Somali region|Somali|Ogaden
ET Benishangul-Gumuz|Binshangul Gumuz
SS Unity state|Unity
SS Lakes state|Lakes
SS Upper Nile state|Upper Nile
MM Rakhine|Rakhine state|Rakhine State|Arakan
MM Kachin|Kachin state|Kachin State
MM Shan State|Shan state
MM Kayin|Karen State|Karen state|Kayin State
MM Kayah|Karenni State|Kayah State
MM Chin State|Chin state
MM Mon State|Mon|Mon state
MM Sagaing|Sagaing Region
MM Irrawaddy Delta|Ayeyarwady|Irrawaddy
MM Tanintharyi|Tenasserim|Tanintharyi Region
ID Aceh
ID Papua|Irian Jaya
ID Maluku|Moluccas|Maluku Islands
PH Bangsamoro|Autonomous Region in Muslim Mindanao|ARMM
KR Gyeonggi|Gyeonggi-do|Gyeonggi Province|Kyonggi
KR Gangwon|Gangwon-do|Gangwon Province
KR Jeju Island|Jeju-do|Cheju Island
KR South Jeolla|Jeollanam-do
KR North Jeolla|Jeollabuk-do
KR South Gyeongsang|Gyeongsangnam-do
KR North Gyeongsang|Gyeongsangbuk-do
KR South Chungcheong|Chungcheongnam-do
KP North Pyongan|P'yongan-bukto|North Phyongan
KP South Pyongan|South Phyongan
KP Ryanggang|Yanggang-do
KP Kangwon|Kangwon-do
KP Jagang|Chagang
IR Sistan and Baluchestan|Sistan-Baluchestan|Sistan-Baluchistan|Sistan and Baluchistan
IR Khuzestan
IR Kurdistan province|Kurdistan Province
IR Lorestan|Lorestan Province
IR Gilan|Gilan Province
BA Republika Srpska|Srpska|Bosnian Serb Republic
BA Federation of Bosnia and Herzegovina|Federation of B&H|Muslim-Croat Federation
MD Transnistria|Trans-Dniester|Transdniester|Transnistrian region|Trans-Dniestria|Transdniestria
MD Gagauzia
AZ Nakhchivan Autonomous Republic|Nakhchivan
GE Abkhazia
GE Adjara|Ajaria|Adzharia
CD North Kivu
CD South Kivu
CD Ituri
CD Haut-Katanga
CD Bas-Congo|Kongo Central
CD Equateur
CM North-West region|North-West|Northwest Region
CM South-West region|South-West|Southwest Region
CM Far North region|Far North|Far North Region
NG Niger State|Niger state
NG Rivers State|Rivers state
NG Plateau State|Plateau state
NG Delta State|Delta|Delta state
MZ Cabo Delgado|Cabo Delgado Province
ES Catalonia|Catalunya
ES Basque Country|Euskadi
ES Castile and Leon|Castille and León
FR Auvergne-Rhone-Alpes|Rhône-Alpes
DE North Rhine-Westphalia
DE Rhineland-Palatinate|Rheinland-Pfalz
DE Baden-Wuerttemberg|Baden-Wurttemberg|Baden-Württemberg
US Georgia state|Georgia|state of Georgia|U.S. state of Georgia
US Florida|state of Florida|Florida state
US Washington state|Washington|Washington State|state of Washington
US New York state|New York|New York State|state of New York
MX State of Mexico|México|Mexico state
BR Para state|Pará|Para
IN Punjab state|Punjab
PK Punjab|Punjab province|Punjab Province
GB England
GB Scotland
GB Wales
GB Northern Ireland|Ulster
CA Quebec province|Quebec
KZ Almaty region|Almaty Region
SA Eastern Province
SO Gedo
SO Lower Shabelle|Lower Shabeelle
SO Middle Shabelle|Middle Shabele
SO Hiran|Hiiraan|Hiran
SO Lower Juba
TJ Gorno-Badakhshan|Gorno-Badakhshan Autonomous Region
UZ Karakalpakstan
"""

# kind; name and other names; country (empty where no one state holds it); latitude; longitude.
LANDMARKS = """
site;Panmunjom|Panmunjeom|truce village of Panmunjom;KOR;37.96;126.68
site;Joint Security Area|JSA;KOR;37.96;126.68
site;Demilitarized Zone|DMZ|Korean DMZ|Korean Demilitarized Zone|inter-Korean border;;38.32;127.30
site;Northern Limit Line|NLL;;37.70;124.90
site;Yongbyon|Nyongbyon|Yongbyon nuclear complex|Yongbyon nuclear reactor;PRK;39.80;125.75
site;Punggye-ri|Punggye|Punggye-ri nuclear test site;PRK;41.28;129.08
site;Tongchang-ri|Dongchang-ri|Sohae|Sohae Satellite Launching Station;PRK;39.66;124.71
site;Musudan-ri|Musudan|Tonghae Satellite Launching Ground;PRK;40.86;129.67
site;Kumgang Mountain|Mount Kumgang|Mt. Kumgang|Kumgangsan;PRK;38.66;128.11
site;Kaesong Industrial Complex|Kaesong industrial park|Kaesong complex|Kaesong joint industrial complex;PRK;37.93;126.63
mountain;Mount Paektu|Paektusan|Mt. Paektu|Mount Baekdu|Changbai Mountain;PRK;42.00;128.06
island;Yeonpyeong Island|Yeonpyeong|Yonpyong Island|Yeonpyeongdo;KOR;37.67;125.70
island;Baengnyeong Island|Baengnyeong|Paengnyong Island;KOR;37.96;124.67
island;Jeju;KOR;33.38;126.55
site;Camp Humphreys;KOR;36.96;127.03
site;Osan Air Base;KOR;37.09;127.03
site;Dorasan|Dorasan Station;KOR;37.90;126.71
site;Gimpo Airport|Gimpo International Airport;KOR;37.56;126.80
site;Incheon International Airport|Incheon Airport;KOR;37.46;126.44
site;Sunan|Sunan airport|Pyongyang Sunan International Airport;PRK;39.22;125.67
site;Kumsusan Palace of the Sun|Kumsusan Memorial Palace;PRK;39.06;125.79
site;Kim Il Sung Square;PRK;39.02;125.75
site;Vostochny Cosmodrome|Vostochny;RUS;51.88;128.33
river;Tumen River|Tumen;;42.29;130.70
river;Yalu River|Amnok River|Yalu;;40.10;124.40
river;Han River;KOR;37.52;126.95
region;Korean Peninsula|Korean peninsula;;38.50;127.30
island;Dokdo|Takeshima|Liancourt Rocks|Dokdo islets;;37.24;131.87
island;Senkaku Islands|Senkakus|Diaoyu Islands|Diaoyu|Diaoyutai|Senkaku/Diaoyu Islands;;25.75;123.47
island;Kuril Islands|Kurils|Northern Territories|South Kurils|Southern Kurils|Kurile Islands;RUS;46.50;151.50
island;Sakhalin|Sakhalin Island;RUS;50.50;143.00
site;Yasukuni Shrine|Yasukuni|Yasukuni war shrine;JPN;35.69;139.74
site;Fukushima Daiichi|Fukushima Daiichi nuclear power plant|Fukushima No. 1 nuclear power plant|Fukushima nuclear plant;JPN;37.42;141.03
island;Okinawa;JPN;26.50;127.95
site;Futenma|Futenma air base|Marine Corps Air Station Futenma;JPN;26.27;127.76
site;Henoko;JPN;26.53;128.05
island;Hokkaido;JPN;43.40;142.90
sea;Sea of Japan|East Sea;;40.00;135.00
sea;Yellow Sea|West Sea;;36.00;123.50
sea;East China Sea;;29.00;125.00
sea;South China Sea|West Philippine Sea;;13.00;114.00
island;Spratly Islands|Spratlys|Nansha Islands;;10.00;114.00
island;Paracel Islands|Paracels|Xisha Islands;;16.50;112.00
site;Scarborough Shoal|Huangyan Island|Panatag Shoal;;15.15;117.75
site;Second Thomas Shoal|Ayungin Shoal|Ren'ai Reef;;9.75;115.87
site;Mischief Reef;;9.90;115.53
site;Fiery Cross Reef;;9.55;112.89
site;Whitsun Reef;;9.98;114.65
island;Thitu Island|Pag-asa Island;;11.05;114.28
strait;Taiwan Strait|Strait of Taiwan;;24.50;119.50
strait;Strait of Malacca|Malacca Strait|Straits of Malacca;;3.00;100.50
strait;Tsushima Strait|Korea Strait;;34.50;129.50
strait;La Perouse Strait|Soya Strait;;45.75;142.00
strait;Luzon Strait|Bashi Channel;;20.50;121.00
strait;Sunda Strait;IDN;-5.90;105.80
island;Kinmen|Quemoy|Kinmen Islands;TWN;24.44;118.36
island;Matsu|Matsu Islands;TWN;26.16;119.94
island;Pratas|Pratas Islands|Dongsha Islands;TWN;20.70;116.72
island;Hainan Island;CHN;19.20;109.70
site;Tiananmen Square|Tiananmen;CHN;39.90;116.39
site;Zhongnanhai;CHN;39.91;116.38
site;Great Hall of the People;CHN;39.90;116.39
site;Diaoyutai State Guesthouse;CHN;39.92;116.33
site;Three Gorges Dam|Three Gorges;CHN;30.82;111.00
site;Victoria Park;HKG;22.28;114.19
site;Mong Kok|Mongkok;HKG;22.32;114.17
site;Kowloon;HKG;22.32;114.18
river;Yangtze River|Yangtze;CHN;30.60;114.30
river;Yellow River;CHN;35.00;110.50
river;Mekong River|Mekong;;15.00;105.80
river;Amur River|Amur|Heilong River;;49.50;129.00
river;Ussuri River;;46.50;134.00
region;Manchuria;CHN;45.00;126.00
region;Central Asia;;42.00;66.00
region;Southeast Asia|South-East Asia;;5.00;108.00
region;South Asia;;22.00;78.00
region;East Asia;;36.00;118.00
region;Northeast Asia;;40.00;125.00
region;Asia-Pacific|Asia Pacific|Asia-Pacific region;;5.00;140.00
region;Indo-Pacific|Indo-Pacific region;;0.00;110.00
region;Pacific Islands|South Pacific;;-12.00;175.00
region;Horn of Africa;;8.00;46.00
region;Sahel|Sahel region;;15.00;5.00
region;Sahara|Sahara Desert|Sahara desert;;23.00;10.00
region;Maghreb;;32.00;3.00
region;West Africa|Western Africa;;10.00;-5.00
region;East Africa|Eastern Africa;;0.00;37.00
region;Central Africa;;3.00;20.00
region;Southern Africa|southern Africa;;-22.00;25.00
region;North Africa|Northern Africa;;28.00;10.00
region;sub-Saharan Africa|Sub-Saharan Africa;;0.00;20.00
region;Great Lakes region|African Great Lakes region;;-2.50;29.50
region;Lake Chad Basin|Lake Chad basin|Lake Chad region;;13.00;14.00
region;Middle East|Mideast|Near East;;30.00;42.00
region;Persian Gulf region|Gulf region|Gulf states region;;26.00;51.00
region;Levant;;34.00;36.50
region;Caucasus|Caucasus region;;42.50;45.00
region;South Caucasus|Transcaucasia;;41.00;45.00
region;North Caucasus;RUS;43.30;45.00
region;Balkans|Balkan region|Western Balkans;;43.00;20.00
region;Baltics|Baltic states|Baltic region;;56.80;24.50
region;Scandinavia;;63.00;15.00
region;Nordic region;;63.00;18.00
region;Eastern Europe;;50.00;28.00
region;Western Europe;;48.00;4.00
region;Central Europe;;49.00;16.00
region;Latin America;;-10.00;-62.00
region;South America;;-15.00;-60.00
region;Central America;;13.00;-86.00
region;North America;;45.00;-100.00
region;Caribbean|Caribbean region;;18.00;-73.00
region;Amazon|Amazon rainforest|Amazon basin|Amazon region|Amazonia;;-4.00;-62.00
region;Arctic|Arctic Circle|High North;;80.00;0.00
region;Antarctica|Antarctic;;-80.00;0.00
region;Siberia;RUS;60.00;100.00
region;Russian Far East|Far East;RUS;58.00;140.00
region;Urals;RUS;58.00;60.00
mountain;Ural Mountains|Ural;RUS;60.00;59.00
region;Arabian Peninsula|Arabian peninsula;;23.00;46.00
region;Sinai Peninsula|Sinai|Sinai peninsula|Sinai desert;EGY;29.50;34.00
region;Nagorno-Karabakh|Nagorny Karabakh|Karabakh|Artsakh|Nagorno Karabakh|Upper Karabakh;AZE;39.90;46.75
site;Lachin corridor|Lachin Corridor;AZE;39.60;46.50
site;Zangezur corridor|Zangezur Corridor;ARM;39.00;46.30
region;South Ossetia|Tskhinvali region;GEO;42.30;44.00
site;Pankisi Gorge|Pankisi|Pankisi valley;GEO;42.12;45.27
site;Kodori Gorge|Kodori;GEO;43.10;41.80
site;Roki Tunnel;GEO;42.60;44.12
region;Donbas|Donbass;UKR;48.20;38.30
region;Donetsk People's Republic|self-proclaimed Donetsk People's Republic;UKR;48.00;37.80
region;Luhansk People's Republic|self-proclaimed Luhansk People's Republic;UKR;48.60;39.30
region;Crimean Peninsula|Crimean peninsula;UKR;45.20;34.20
site;Zaporizhzhia nuclear power plant|Zaporizhzhia Nuclear Power Plant|Zaporizhzhya nuclear plant|Zaporizhzhia plant|Zaporizhzhia nuclear plant|ZNPP|Zaporizhzhya plant|Zaporozhye nuclear plant|Zaporizhia nuclear plant;UKR;47.51;34.59
site;Chernobyl nuclear power plant|Chernobyl plant|Chornobyl Nuclear Power Plant|Chernobyl exclusion zone;UKR;51.39;30.10
site;Kakhovka dam|Kakhovka Dam|Nova Kakhovka dam|Kakhovka hydroelectric power plant;UKR;46.78;33.37
site;Azovstal|Azovstal steelworks|Azovstal steel plant;UKR;47.10;37.61
site;Independence Square|Maidan|Maidan Nezalezhnosti|Maidan square;UKR;50.45;30.52
island;Snake Island|Zmiinyi Island;UKR;45.25;30.20
site;Kerch Bridge|Crimean Bridge|Crimea Bridge|Kerch Strait Bridge;;45.31;36.51
strait;Kerch Strait|Strait of Kerch;;45.30;36.60
site;Hostomel airport|Antonov Airport;UKR;50.60;30.19
river;Dnieper River|Dnipro River|Dnieper|Dnepr River;;47.50;34.50
river;Siverskyi Donets|Seversky Donets|Donets River;;48.90;38.00
river;Dniester River|Dniester|Dnestr River;;47.50;28.90
river;Danube River|Danube;;45.00;20.50
river;Don River;RUS;48.50;42.50
river;Volga River|Volga;RUS;51.50;46.00
river;Oskil River;UKR;49.60;37.70
site;Suwalki Gap|Suwalki corridor|Suwalki Corridor;;54.10;23.10
site;Belovezh Forest|Belavezha Forest;BLR;52.57;23.80
site;Katyn|Katyn forest|Katyn Forest;RUS;54.77;31.79
site;Red Square;RUS;55.75;37.62
site;Moscow Kremlin;RUS;55.75;37.62
site;Sheremetyevo|Sheremetyevo Airport;RUS;55.97;37.41
site;Domodedovo|Domodedovo Airport;RUS;55.41;37.90
site;Star City;RUS;55.88;38.11
site;Plesetsk|Plesetsk Cosmodrome;RUS;62.93;40.57
site;Novaya Zemlya;RUS;74.00;57.00
site;Crocus City Hall;RUS;55.83;37.39
site;Kursk Nuclear Power Plant|Kursk nuclear plant;RUS;51.67;35.61
site;Baikonur Cosmodrome|Baikonur cosmodrome;KAZ;45.97;63.31
site;Semipalatinsk Test Site;KAZ;50.07;78.43
sea;Black Sea;;43.00;34.00
sea;Sea of Azov|Azov Sea;;46.00;36.60
sea;Caspian Sea|Caspian;;42.00;51.00
sea;Aral Sea;;45.00;60.00
sea;Baltic Sea|Baltic;;58.00;20.00
sea;North Sea;;56.00;3.00
sea;Barents Sea;;75.00;40.00
sea;Kara Sea;RUS;76.00;75.00
sea;White Sea;RUS;65.50;37.50
sea;Sea of Okhotsk;;54.00;149.00
sea;Bering Sea;;58.00;-178.00
strait;Bering Strait;;65.80;-169.00
sea;Gulf of Finland;;60.00;26.00
sea;Gulf of Bothnia;;62.50;20.00
sea;Norwegian Sea;;68.00;0.00
sea;Arctic Ocean|Arctic Sea;;85.00;0.00
sea;Atlantic Ocean|Atlantic|North Atlantic|South Atlantic;;20.00;-35.00
sea;Pacific Ocean|Pacific|North Pacific|western Pacific;;5.00;-160.00
sea;Indian Ocean;;-15.00;75.00
sea;Mediterranean Sea|Mediterranean|Eastern Mediterranean|eastern Mediterranean;;35.00;18.00
sea;Adriatic Sea|Adriatic;;43.00;15.00
sea;Aegean Sea|Aegean;;38.50;25.00
sea;Ionian Sea;;38.00;19.00
sea;Tyrrhenian Sea;;40.00;12.00
sea;Sea of Marmara;TUR;40.70;28.20
strait;Bosphorus|Bosporus|Bosphorus Strait;TUR;41.10;29.07
strait;Dardanelles;TUR;40.20;26.40
strait;Strait of Gibraltar|Straits of Gibraltar;;35.97;-5.60
strait;English Channel;;50.20;-0.50
strait;Strait of Dover|Dover Strait;;51.00;1.40
strait;Strait of Sicily|Sicily Strait;;37.20;11.50
strait;Oresund;;55.80;12.70
sea;Irish Sea;;53.70;-5.00
sea;Bay of Biscay;;45.00;-4.00
sea;Red Sea;;20.00;38.50
strait;Bab el-Mandeb|Bab al-Mandab|Bab el-Mandeb Strait|Bab al-Mandeb;;12.60;43.35
sea;Gulf of Aden;;12.00;48.00
sea;Arabian Sea;;14.00;65.00
sea;Persian Gulf|Arabian Gulf;;26.50;52.00
strait;Strait of Hormuz|Straits of Hormuz|Hormuz|Hormuz Strait;;26.60;56.40
sea;Gulf of Oman|Sea of Oman;;25.00;58.50
sea;Gulf of Aqaba;;28.80;34.70
strait;Straits of Tiran|Strait of Tiran;;28.00;34.45
sea;Gulf of Sidra|Gulf of Sirte;LBY;31.50;18.00
sea;Gulf of Guinea;;1.50;3.00
sea;Mozambique Channel;;-18.00;41.50
sea;Bay of Bengal;;15.00;88.00
sea;Andaman Sea;;10.50;96.00
sea;Gulf of Thailand;;9.50;102.00
sea;Java Sea;IDN;-5.00;110.00
sea;Celebes Sea|Sulawesi Sea;;3.00;122.00
sea;Sulu Sea;PHL;8.50;120.00
sea;Philippine Sea;;20.00;132.00
sea;Timor Sea;;-11.00;127.00
sea;Arafura Sea;;-9.00;135.00
sea;Coral Sea;;-18.00;155.00
sea;Tasman Sea;;-38.00;163.00
sea;Southern Ocean;;-62.00;90.00
sea;Gulf of Mexico|Gulf of America;;25.00;-90.00
sea;Caribbean Sea;;15.00;-74.00
sea;Gulf of California|Sea of Cortez;MEX;27.00;-111.50
sea;Drake Passage;;-58.50;-65.00
strait;Strait of Magellan;CHL;-53.50;-70.50
site;Suez Canal;EGY;30.60;32.35
site;Panama Canal;PAN;9.10;-79.70
site;Corinth Canal;GRC;37.93;22.98
river;Nile River|Nile|River Nile;;24.00;32.90
river;Blue Nile;;11.80;34.50
river;White Nile;;10.00;32.50
site;Grand Ethiopian Renaissance Dam|Renaissance Dam|GERD;ETH;11.21;35.09
river;Congo River;;-2.00;17.00
river;Niger River;;13.00;2.00
region;Niger Delta|Niger delta;NGA;5.00;6.00
river;Zambezi River|Zambezi;;-16.50;28.80
river;Limpopo River;;-22.50;30.00
river;Euphrates River|Euphrates;;34.50;41.00
river;Tigris River|Tigris;;34.50;43.70
river;Jordan River|River Jordan;;32.30;35.55
river;Litani River|Litani;LBN;33.34;35.25
river;Indus River|Indus;;28.00;69.50
river;Ganges River|Ganges;;25.40;84.00
river;Brahmaputra River|Brahmaputra|Yarlung Tsangpo;;27.00;94.00
river;Amu Darya|Oxus;;38.00;64.50
river;Syr Darya;;43.00;67.00
river;Helmand River;AFG;31.20;64.00
river;Panj River|Pyanj River;;37.50;70.00
river;Evros River|Maritsa|Evros;;41.00;26.35
river;Sava River;;45.00;18.50
river;Drina River;;44.00;19.40
river;Ibar River;;42.90;20.85
river;Rhine River|Rhine;;50.50;7.60
river;Seine River|Seine;FRA;48.86;2.35
river;River Thames|Thames|Thames River;GBR;51.50;-0.12
river;Rio Grande;;27.50;-99.50
river;Mississippi River;USA;33.00;-91.00
river;Potomac River|Potomac;USA;38.85;-77.04
river;Colorado River;USA;36.00;-112.00
river;Amazon River;;-3.00;-60.00
river;Orinoco River|Orinoco;VEN;8.00;-65.00
river;Essequibo River;GUY;5.00;-58.60
region;Essequibo|Essequibo region|Guayana Esequiba;GUY;6.00;-59.50
river;Salween River|Salween;;20.00;98.50
river;Moei River;;16.70;98.50
river;Naf River;;20.90;92.35
river;Irrawaddy River|Irrawaddy;MMR;20.00;95.00
river;Teesta River|Teesta;;26.30;88.70
lake;Lake Chad;;13.20;14.20
lake;Lake Victoria;;-1.00;33.00
lake;Lake Tanganyika;;-6.00;29.50
lake;Lake Kivu;;-2.00;29.10
lake;Lake Malawi|Lake Nyasa;;-12.00;34.50
lake;Lake Albert;;1.70;31.00
lake;Lake Baikal;RUS;53.50;108.00
lake;Sea of Galilee|Lake Tiberias|Lake Kinneret;ISR;32.82;35.59
sea;Dead Sea;;31.50;35.50
lake;Lake Geneva;;46.45;6.55
lake;Pangong Tso|Pangong Lake;;33.73;78.70
lake;Lake Van;TUR;38.60;42.90
lake;Lake Balkhash;KAZ;46.50;74.80
mountain;Himalayas|Himalaya|Himalayan mountains;;28.50;84.00
mountain;Hindu Kush|Hindu Kush mountains;;35.50;71.00
mountain;Karakoram;;35.90;76.50
mountain;Mount Everest|Everest;;27.99;86.93
mountain;Pamir Mountains|Pamirs|Pamir;TJK;38.50;73.00
mountain;Tien Shan|Tian Shan;;42.00;80.00
mountain;Alps;;46.50;9.50
mountain;Pyrenees;;42.70;1.00
mountain;Carpathians|Carpathian Mountains;;47.00;25.50
mountain;Caucasus Mountains;;42.70;44.50
mountain;Andes|Andes Mountains;;-20.00;-68.00
mountain;Atlas Mountains;;32.50;-5.00
mountain;Rocky Mountains|Rockies;;43.00;-110.00
mountain;Zagros Mountains|Zagros;IRN;33.50;47.50
mountain;Qandil Mountains|Qandil|Kandil Mountains|Mount Qandil;IRQ;36.50;45.00
mountain;Mount Sinjar|Sinjar Mountain|Mount Shingal;IRQ;36.37;41.72
mountain;Mount Hermon;;33.42;35.86
mountain;Mount Ararat;TUR;39.70;44.30
mountain;Tora Bora;AFG;34.12;70.22
mountain;Spin Ghar|White Mountains;;34.00;70.00
mountain;Nuba Mountains;SDN;11.00;30.00
mountain;Jebel Marra;SDN;13.00;24.20
mountain;Mount Athos;GRC;40.16;24.33
site;Siachen Glacier|Siachen;;35.50;77.00
region;Kashmir|Kashmir region|Kashmir Valley|disputed Kashmir;;34.20;75.00
site;Line of Control|LoC;;34.10;74.50
site;Line of Actual Control|LAC;;34.00;78.50
region;Aksai Chin;;35.20;79.20
site;Galwan Valley|Galwan;;34.75;78.20
site;Doklam|Doklam plateau|Donglang;;27.32;88.92
site;Wagah|Wagah border|Attari-Wagah;;31.60;74.57
region;Durand Line;;33.00;70.00
region;Swat Valley|Swat|Swat valley;PAK;35.20;72.40
region;North Waziristan;PAK;32.95;69.95
region;South Waziristan;PAK;32.30;69.70
region;Waziristan;PAK;32.60;69.80
region;Federally Administered Tribal Areas|FATA|tribal areas;PAK;33.00;70.20
region;Bajaur|Bajaur Agency|Bajaur tribal area|Bajur;PAK;34.70;71.50
region;Khyber Agency|Khyber tribal region|Khyber Tribal Agency|Khyber|Khyber tribal agency|Khyber district|Khyber region;PAK;34.00;71.20
site;Khyber Pass;PAK;34.09;71.15
region;Kurram|Kurram Agency|Kurram tribal region;PAK;33.80;70.20
region;Orakzai|Orakzai Agency;PAK;33.70;71.00
region;Mohmand|Mohmand Agency;PAK;34.50;71.30
region;Buner|Buner district;PAK;34.50;72.50
site;Red Mosque|Lal Masjid;PAK;33.71;73.09
site;Golden Temple;IND;31.62;74.88
site;Taj Mahal Hotel|Taj Mahal Palace Hotel;IND;18.92;72.83
site;Babri Mosque|Babri Masjid;IND;26.80;82.19
site;Kudankulam nuclear power plant;IND;8.17;77.71
site;Pokhran|Pokharan;IND;27.09;71.75
region;Terai|Tarai;NPL;27.00;85.00
site;Jaffna Peninsula|Jaffna peninsula;LKA;9.70;80.10
site;Elephant Pass;LKA;9.52;80.41
island;Maldives islands;MDV;3.20;73.20
island;Diego Garcia;;-7.31;72.41
island;Chagos Islands|Chagos Archipelago|Chagos archipelago;;-6.30;71.90
island;Bhasan Char;BGD;22.38;91.40
site;Kutupalong|Kutupalong refugee camp;BGD;21.21;92.16
site;Preah Vihear|Preah Vihear temple|Preah Vihear Temple;KHM;14.39;104.68
region;Golden Triangle;;20.35;100.08
region;Deep South;THA;6.30;101.30
island;Mindanao;PHL;7.80;125.00
island;Basilan;PHL;6.55;122.00
island;Sulu|Sulu archipelago;PHL;6.00;121.00
island;Luzon;PHL;16.00;121.00
island;Palawan;PHL;9.80;118.70
island;Leyte;PHL;10.90;124.90
site;Subic Bay;PHL;14.80;120.25
site;Clark Air Base;PHL;15.19;120.56
island;Java;IDN;-7.30;110.00
island;Sumatra;IDN;0.00;101.50
island;Borneo;;1.00;114.00
island;Sulawesi;IDN;-2.00;121.00
island;Bali;IDN;-8.37;115.13
site;Kuta|Kuta Beach;IDN;-8.72;115.17
island;Lombok;IDN;-8.60;116.30
island;Timor;;-9.20;125.00
island;Natuna Islands|Natuna;IDN;3.90;108.20
region;Sabah;MYS;5.50;117.00
region;Sarawak;MYS;2.50;113.50
island;Bougainville;PNG;-6.20;155.30
island;New Guinea;;-5.50;141.00
island;Guadalcanal;SLB;-9.60;160.20
island;Guam;GUM;13.45;144.78
site;Andersen Air Force Base;GUM;13.58;144.93
island;Nauru detention centre|Nauru detention center;NRU;-0.53;166.93
island;Manus Island|Manus;PNG;-2.10;147.00
island;Christmas Island;AUS;-10.49;105.63
site;Mururoa|Moruroa;FRA;-21.83;-138.90
site;Bikini Atoll;MHL;11.60;165.40
island;Tasmania;AUS;-42.00;146.60
site;Pine Gap;AUS;-23.80;133.74
site;Bondi Beach;AUS;-33.89;151.27
site;Waitangi;NZL;-35.27;174.08
region;West Bank|occupied West Bank|Judea and Samaria;PSE;32.00;35.25
region;Gaza Strip|Gaza strip|Gaza;PSE;31.42;34.36
region;Palestinian territories|Palestinian Territories|occupied territories|occupied Palestinian territory;PSE;31.90;35.20
site;East Jerusalem|Arab East Jerusalem|occupied East Jerusalem;PSE;31.79;35.24
site;Temple Mount|Haram al-Sharif|Al-Aqsa compound|Noble Sanctuary;PSE;31.78;35.24
site;Al-Aqsa Mosque|al-Aqsa mosque|Al-Aqsa;PSE;31.78;35.24
site;Western Wall|Wailing Wall;ISR;31.78;35.23
site;Sheikh Jarrah;PSE;31.79;35.23
site;Rafah crossing|Rafah border crossing;PSE;31.25;34.26
site;Kerem Shalom|Kerem Shalom crossing|Karem Abu Salem;PSE;31.23;34.28
site;Erez crossing|Erez|Beit Hanoun crossing;PSE;31.56;34.55
site;Karni crossing|Karni;PSE;31.47;34.47
site;Philadelphi Corridor|Philadelphi corridor|Philadelphi route;PSE;31.27;34.25
site;Netzarim Corridor|Netzarim corridor|Netzarim;PSE;31.47;34.41
site;Gush Katif;PSE;31.37;34.29
site;Maale Adumim|Ma'ale Adumim;PSE;31.78;35.30
site;Nahal Oz;ISR;31.47;34.50
site;Be'eri|Kibbutz Be'eri;ISR;31.42;34.49
site;Majdal Shams;;33.27;35.77
site;Al-Shifa Hospital|Shifa Hospital|al-Shifa hospital;PSE;31.52;34.44
site;Muwasi|Al-Mawasi|al-Mawasi;PSE;31.33;34.25
site;Nuseirat|Nuseirat refugee camp;PSE;31.45;34.39
site;Balata|Balata refugee camp;PSE;32.21;35.28
site;Negev Desert|Negev|Negev desert;ISR;30.80;34.80
region;Galilee;ISR;32.80;35.50
site;Ben Gurion Airport|Ben Gurion International Airport;ISR;32.01;34.87
region;Golan Heights|Golan|occupied Golan Heights;SYR;33.00;35.80
site;Shebaa Farms|Shebaa farms|Chebaa Farms;;33.30;35.70
site;Blue Line;;33.10;35.40
region;South Lebanon|southern Lebanon;LBN;33.25;35.40
region;Bekaa Valley|Beqaa Valley|Bekaa|Bekaa valley;LBN;33.85;36.00
site;Dahiyeh|Dahieh|Dahiya|southern suburbs of Beirut;LBN;33.85;35.51
site;Nahr al-Bared|Nahr el-Bared|Nahr al-Bared refugee camp;LBN;34.51;35.96
site;Ain al-Hilweh|Ein el-Hilweh|Ain al-Hilweh refugee camp;LBN;33.54;35.38
site;Sabra and Shatila|Shatila;LBN;33.86;35.50
site;Naqoura|Naqura;LBN;33.12;35.14
site;Qana;LBN;33.21;35.30
site;Eastern Ghouta|eastern Ghouta|East Ghouta|Ghouta;SYR;33.55;36.45
site;Yarmouk|Yarmouk camp|Yarmouk refugee camp;SYR;33.47;36.30
site;Hmeimim|Khmeimim|Hmeimim air base|Khmeimim air base;SYR;35.41;35.95
site;Al-Tanf|Tanf|al-Tanf;SYR;33.51;38.62
site;Al-Hol|al-Hol|al-Hawl|al-Hol camp;SYR;36.38;41.15
site;Shayrat|Shayrat airbase|Shayrat air base;SYR;34.49;36.91
site;Umayyad Square;SYR;33.51;36.28
site;Sednaya prison|Saydnaya prison|Sednaya;SYR;33.66;36.33
region;Rojava;SYR;36.50;40.50
region;Kurdistan|Iraqi Kurdistan|Kurdistan Region|Kurdistan region|Kurdish region of Iraq;IRQ;36.40;44.40
site;Green Zone|International Zone|Baghdad's Green Zone;IRQ;33.31;44.39
site;Sadr City;IRQ;33.39;44.46
site;Abu Ghraib prison;IRQ;33.29;44.07
site;Camp Ashraf|Ashraf;IRQ;33.86;44.57
site;Camp Bucca;IRQ;30.19;47.86
site;Firdos Square|Firdous Square;IRQ;33.31;44.42
site;Nisour Square|Nisoor Square;IRQ;33.31;44.36
site;Ain al-Asad|Al-Asad Air Base|Ain al-Asad air base|al-Asad airbase;IRQ;33.79;42.44
site;Camp Speicher|Speicher;IRQ;34.68;43.54
site;Imam Ali shrine|Imam Ali Shrine|Shrine of Ali;IRQ;32.00;44.31
site;al-Askari Mosque|Al-Askari Mosque|Golden Mosque|al-Askari shrine;IRQ;34.20;43.87
region;Sunni Triangle;IRQ;33.80;43.50
site;Faw Peninsula|Al Faw;IRQ;29.98;48.47
site;Shatt al-Arab|Shatt al-Arab waterway|Arvand Rud;;30.40;48.15
site;Natanz nuclear facility|Natanz enrichment facility|Natanz plant;IRN;33.72;51.73
site;Fordow|Fordo|Fordow enrichment plant|Fordow Fuel Enrichment Plant;IRN;34.88;50.99
site;Parchin|Parchin military complex;IRN;35.52;51.77
site;Arak heavy water reactor|Arak reactor;IRN;34.37;49.24
site;Bushehr nuclear power plant|Bushehr plant|Bushehr reactor;IRN;28.83;50.89
site;Evin prison|Evin Prison|Evin;IRN;35.79;51.39
site;Kharg Island|Khark Island;IRN;29.24;50.31
island;Qeshm Island|Qeshm;IRN;26.80;55.90
island;Abu Musa;;25.87;55.03
island;Greater Tunb|Tunb islands;;26.26;55.30
site;Azadi Square;IRN;35.70;51.34
site;Bagram Airfield|Bagram Air Base|Bagram air base|Bagram airbase;AFG;34.95;69.26
site;Camp Bastion|Camp Leatherneck|Camp Shorabak;AFG;31.86;64.22
site;Panjshir Valley|Panjshir valley;AFG;35.30;69.60
site;Korengal Valley|Korengal;AFG;34.90;70.90
site;Shah-i-Kot Valley|Shahi Kot;AFG;33.36;69.16
site;Kabul airport|Hamid Karzai International Airport|Kabul International Airport;AFG;34.57;69.21
site;Wakhan Corridor|Wakhan;AFG;37.00;73.00
site;Incirlik|Incirlik Air Base|Incirlik air base;TUR;37.00;35.43
site;Taksim Square|Taksim|Gezi Park;TUR;41.04;28.99
site;Hagia Sophia;TUR;41.01;28.98
site;Imrali|Imrali Island|Imrali island;TUR;40.54;28.53
site;Ataturk Airport;TUR;40.98;28.81
region;Anatolia;TUR;39.00;35.00
region;Northern Cyprus|northern Cyprus|Turkish Republic of Northern Cyprus|TRNC|Turkish-occupied northern Cyprus;CYP;35.25;33.60
site;Varosha;CYP;35.11;33.95
site;Akrotiri|RAF Akrotiri;CYP;34.59;32.99
island;Crete;GRC;35.20;24.90
island;Lesbos|Lesvos;GRC;39.20;26.30
island;Kos;GRC;36.85;27.20
island;Rhodes;GRC;36.20;28.00
site;Idomeni;GRC;41.12;22.52
site;Syntagma Square;GRC;37.98;23.73
site;Moria|Moria camp;GRC;39.14;26.50
island;Sicily;ITA;37.50;14.00
island;Sardinia;ITA;40.10;9.00
island;Lampedusa Island;ITA;35.51;12.60
site;St. Peter's Square|Saint Peter's Square|St. Peter's Basilica;VAT;41.90;12.46
site;Castel Gandolfo;ITA;41.75;12.65
site;La Maddalena;ITA;41.21;9.41
island;Corsica;FRA;42.15;9.10
site;Place de la Republique;FRA;48.87;2.36
site;Bataclan|Bataclan theatre|Bataclan concert hall;FRA;48.86;2.37
site;Champs-Elysees|Champs Elysees;FRA;48.87;2.31
site;Eiffel Tower;FRA;48.86;2.29
site;Normandy;FRA;49.00;0.00
island;Canary Islands|Canaries;ESP;28.30;-15.80
island;Gibraltar;GIB;36.14;-5.35
island;Perejil|Parsley Island|Perejil island;;35.91;-5.42
site;Atocha|Atocha station;ESP;40.41;-3.69
site;Stormont;GBR;54.60;-5.83
site;Trafalgar Square;GBR;51.51;-0.13
site;Heathrow|Heathrow Airport;GBR;51.47;-0.45
site;Westminster Bridge;GBR;51.50;-0.12
site;London Bridge;GBR;51.51;-0.09
site;Grenfell Tower;GBR;51.51;-0.22
site;Faslane;GBR;56.07;-4.82
site;Sellafield;GBR;54.42;-3.50
site;Porton Down;GBR;51.13;-1.70
site;Chequers;GBR;51.74;-0.78
site;Balmoral|Balmoral Castle;GBR;57.04;-3.23
site;Ramstein|Ramstein Air Base|Rammstein air base;DEU;49.44;7.60
site;Brandenburg Gate;DEU;52.52;13.38
site;Berlin Wall;DEU;52.51;13.39
site;Breitscheidplatz;DEU;52.50;13.34
site;Gorleben;DEU;53.03;11.35
site;Nord Stream|Nord Stream pipeline|Nord Stream 2;;55.50;15.70
island;Bornholm;DNK;55.13;14.92
island;Gotland;SWE;57.50;18.55
island;Aland Islands|Aland;FIN;60.20;20.00
island;Svalbard|Spitsbergen;NOR;78.00;18.00
island;Utoya|Utøya;NOR;60.02;10.25
island;Greenland;GRL;72.00;-40.00
site;Thule Air Base|Pituffik Space Base|Pituffik;GRL;76.53;-68.70
island;Faroe Islands|Faroes;FRO;62.00;-7.00
site;Schengen area|Schengen zone|Schengen;;50.00;10.00
site;Vucjak;BIH;44.90;15.80
region;Kosovo Polje;KOS;42.64;21.09
region;Vojvodina;SRB;45.30;19.80
region;Presevo Valley|Presevo valley;SRB;42.40;21.65
region;Sandzak;SRB;43.20;20.00
site;Brcko district;BIH;44.87;18.81
region;Krajina;HRV;44.30;15.90
region;Eastern Slavonia;HRV;45.30;18.90
region;Transylvania;ROU;46.50;24.50
region;Silesia;POL;50.60;18.00
site;Auschwitz-Birkenau|Auschwitz death camp;POL;50.03;19.18
site;Redzikowo;POL;54.48;17.10
site;Deveselu;ROU;44.08;24.40
site;Kaliningrad exclave|Kaliningrad enclave;RUS;54.70;20.50
region;Darfur|Darfur region;SDN;13.50;24.00
region;Abyei|Abyei region|Abyei area;SDN;9.60;28.40
region;Kordofan;SDN;12.50;29.50
site;Zamzam|Zamzam camp|Zamzam refugee camp;SDN;13.49;25.30
site;Kalma|Kalma camp;SDN;12.00;24.98
site;Heglig|Panthou;SDN;9.99;29.40
site;Halaib Triangle|Hala'ib Triangle|Halayeb;;22.10;36.20
site;al-Fashaga|Al-Fashaga|Fashaga triangle;SDN;13.90;36.30
region;Equatoria;SSD;4.50;31.50
region;Ogaden region;ETH;7.00;44.00
site;Badme;;14.73;37.80
region;Puntland;SOM;9.00;49.50
region;Somaliland;SOM;9.70;46.00
region;Jubaland|Jubbaland;SOM;0.50;42.00
site;Dadaab|Dadaab refugee camp|Dadaab camp;KEN;0.06;40.31
site;Kakuma|Kakuma refugee camp;KEN;3.71;34.86
site;Westgate|Westgate mall|Westgate shopping mall;KEN;-1.26;36.80
region;Rift Valley|Rift Valley province;KEN;0.50;36.00
site;Camp Lemonnier;DJI;11.55;43.15
region;Katanga;COD;-9.00;26.50
region;Kivu|Kivus|Kivu region;COD;-2.50;28.50
region;Kasai region;COD;-5.50;22.00
region;Eastern Congo|eastern Congo;COD;-1.00;28.50
site;Virunga|Virunga National Park;COD;-0.50;29.50
region;Cabinda enclave|Cabinda exclave;AGO;-5.50;12.40
region;Bakassi|Bakassi peninsula|Bakassi Peninsula;CMR;4.80;8.60
region;Ambazonia;CMR;5.80;9.80
region;Biafra;NGA;5.50;7.50
site;Sambisa Forest|Sambisa forest|Sambisa;NGA;11.30;13.50
site;Lekki toll gate|Lekki Toll Gate;NGA;6.43;3.47
site;Monguno;NGA;12.67;13.61
site;Dapchi;NGA;12.50;11.50
site;Baga;NGA;13.12;13.87
region;Casamance;SEN;12.80;-15.50
region;Western Sahara;ESH;24.50;-13.50
site;Guerguerat|Guerguerat crossing;ESH;21.43;-16.96
site;Azawad;MLI;18.00;-1.00
region;Liptako-Gourma;;14.00;0.50
region;Kabylie|Kabylia;DZA;36.60;4.50
region;Cyrenaica;LBY;29.00;22.50
region;Fezzan;LBY;26.00;14.00
region;Tripolitania;LBY;31.50;13.50
site;Tahrir Square|Tahrir square|Cairo's Tahrir Square;EGY;30.04;31.24
site;Rabaa al-Adawiya|Rabaa al-Adawiya mosque|Rabaa Square|Rabaa;EGY;30.07;31.33
site;Pearl Roundabout|Pearl Square;BHR;26.22;50.57
site;Al Udeid|Al Udeid Air Base|al-Udeid air base|Al-Udeid;QAT;25.12;51.31
site;Ras Laffan;QAT;25.90;51.55
site;Abqaiq|Abqaiq oil facility;SAU;25.93;49.67
site;Ras Tanura;SAU;26.64;50.16
site;Kaaba|Grand Mosque;SAU;21.42;39.83
site;Mina;SAU;21.41;39.89
site;Prince Sultan Air Base;SAU;24.06;47.58
island;Socotra Island;YEM;12.50;54.00
island;Perim|Mayun;YEM;12.66;43.42
site;Ras Isa;YEM;15.12;42.60
site;Bab al-Yemen;YEM;15.35;44.21
site;Guantanamo Bay|Guantanamo Bay Naval Base|Guantanamo|Gitmo|Guantánamo Bay|Camp Delta|Camp X-Ray|Guantanamo Naval Base;CUB;19.90;-75.13
site;Bay of Pigs;CUB;22.07;-81.03
site;Camp David;USA;39.65;-77.46
site;Pentagon building|Pentagon;USA;38.87;-77.06
site;World Trade Center|Twin Towers|Ground Zero;USA;40.71;-74.01
site;Capitol Hill riot site|U.S. Capitol building|Capitol building;USA;38.89;-77.01
site;Fort Hood|Fort Cavazos;USA;31.14;-97.78
site;Fort Bragg|Fort Liberty;USA;35.14;-79.00
site;Joint Base Andrews|Andrews Air Force Base;USA;38.81;-76.87
site;Mar-a-Lago;USA;26.68;-80.04
site;Sunnylands;USA;33.78;-116.41
site;Shepherdstown;USA;39.43;-77.80
site;Wye River|Wye Plantation;USA;38.91;-76.16
site;Wall Street;USA;40.71;-74.01
site;Times Square;USA;40.76;-73.99
site;Cape Canaveral|Kennedy Space Center;USA;28.49;-80.57
site;Vandenberg Air Force Base|Vandenberg Space Force Base|Vandenberg;USA;34.74;-120.57
site;Fort Greely;USA;63.95;-145.73
site;Pearl Harbor;USA;21.36;-157.95
island;Hawaii;USA;20.80;-156.30
island;Aleutian Islands|Aleutians;USA;52.00;-175.00
island;Long Island;USA;40.80;-73.30
island;Manhattan;USA;40.78;-73.97
island;Puerto Rico;PRI;18.22;-66.40
island;Sea Island;USA;31.20;-81.35
site;Kananaskis;CAN;50.92;-115.15
site;Muskoka|Huntsville;CAN;45.33;-79.22
site;La Malbaie|Charlevoix;CAN;47.65;-70.15
site;Ciudad Hidalgo;MEX;14.68;-92.15
region;Darien Gap|Darien;PAN;8.00;-77.50
region;Chiapas highlands;MEX;16.80;-92.60
region;Patagonia;ARG;-44.00;-69.00
island;Falkland Islands|Falklands|Malvinas|Islas Malvinas;FLK;-51.75;-59.00
island;South Georgia;SGS;-54.30;-36.80
island;Easter Island;CHL;-27.12;-109.37
island;Galapagos Islands|Galapagos;ECU;-0.60;-90.40
island;San Andres;COL;12.57;-81.70
region;Catatumbo|Catatumbo region;COL;8.60;-73.10
site;Paraguana;VEN;11.90;-70.00
site;Itaipu|Itaipu dam;BRA;-25.41;-54.59
site;Belo Monte|Belo Monte dam;BRA;-3.13;-51.78
site;Planalto Palace;BRA;-15.80;-47.86
site;Copacabana|Copacabana Beach;BRA;-22.97;-43.18
region;Triple Frontier|Tri-Border Area;;-25.60;-54.58
site;Plaza de Mayo;ARG;-34.61;-58.37
island;Hispaniola;;19.00;-71.00
island;Margarita Island|Isla Margarita;VEN;11.00;-63.90
island;Zanzibar archipelago;TZA;-6.10;39.30
island;Bioko;GNQ;3.50;8.70
island;Mayotte;MYT;-12.83;45.15
island;Reunion Island|Reunion|La Réunion;REU;-21.10;55.50
island;Canton of Geneva;CHE;46.22;6.13
site;Bürgenstock|Burgenstock;CHE;47.00;8.38
site;Palais des Nations;CHE;46.23;6.14
site;Turtle Bay|United Nations headquarters|UN headquarters|U.N. headquarters;USA;40.75;-73.97
site;Marrakesh agdal;MAR;31.61;-7.98
city;Tal Afar|Telafar|Tel Afar;IRQ;36.38;42.45
city;Hawija;IRQ;35.32;43.77
city;Khanaqin;IRQ;34.35;45.38
city;Latifiya|Latifiyah;IRQ;32.98;44.30
city;Taji;IRQ;33.52;44.26
city;Qamishli|Kamishli|Qamishlo;SYR;37.05;41.23
city;Maarat al-Numan|Maaret al-Numan|Maarat al-Nuaman;SYR;35.64;36.67
city;Tal Abyad|Tel Abyad;SYR;36.70;38.96
city;Ras al-Ain|Serekaniye;SYR;36.85;40.07
city;Bint Jbeil|Bint Jbail;LBN;33.12;35.43
city;Arsal;LBN;34.18;36.42
city;Marjayoun;LBN;33.36;35.59
city;Taba;EGY;29.49;34.90
city;Ras Lanuf|Ras Lanouf;LBY;30.50;18.57
city;Ghadames;LBY;30.13;9.50
city;Dhale;YEM;13.70;44.73
city;NEOM;SAU;28.00;35.20
city;Sangin;AFG;32.07;64.83
city;Musa Qala;AFG;32.36;64.74
city;Marjah|Marja;AFG;31.52;64.12
city;Spin Boldak;AFG;31.00;66.40
city;Tarin Kot|Tarin Kowt|Tirin Kot;AFG;32.63;65.87
city;Qalat;AFG;32.11;66.91
city;Bagram;AFG;34.97;69.30
city;Torkham|Torkham crossing|Torkham border crossing;AFG;34.12;71.09
city;Miranshah|Miramshah|Miran Shah;PAK;33.00;70.07
city;Wana;PAK;32.30;69.57
city;Parachinar;PAK;33.90;70.10
city;Uri;IND;34.08;74.03
city;Pahalgam;IND;34.01;75.32
city;Baramulla;IND;34.20;74.34
city;Kudankulam;IND;8.18;77.71
city;Kilinochchi;LKA;9.38;80.40
city;Mullaitivu;LKA;9.27;80.81
city;Mannar;LKA;8.98;79.91
city;Hambantota;LKA;6.12;81.12
city;Maungdaw;MMR;20.82;92.37
city;Nusantara;IDN;-0.97;116.70
city;Beidaihe;CHN;39.83;119.49
city;Boao;CHN;19.16;110.58
city;Paju;KOR;37.76;126.78
city;Pyeongchang|PyeongChang|Pyongchang;KOR;37.37;128.39
city;Donghae;KOR;37.52;129.11
city;Seongju;KOR;35.92;128.28
city;Yongin;KOR;37.24;127.18
city;Stepanakert|Khankendi|Xankandi;AZE;39.82;46.75
city;Lachin;AZE;39.64;46.55
city;Kalbajar|Kelbajar;AZE;40.11;46.04
city;Primorsk;RUS;60.37;28.61
city;Sudzha;RUS;51.19;35.27
city;Chernobyl|Chornobyl;UKR;51.27;30.22
city;Chasiv Yar;UKR;48.59;37.86
city;Vuhledar;UKR;47.78;37.25
city;Soledar;UKR;48.68;38.09
city;Beryslav;UKR;46.84;33.43
city;Orikhiv;UKR;47.57;35.79
city;Huliaipole;UKR;47.66;36.26
city;Stanytsia Luhanska;UKR;48.65;39.48
city;Pripyat;UKR;51.41;30.06
city;Robotyne;UKR;47.45;35.84
city;Presevo;SRB;42.31;21.65
city;Srebrenica;BIH;44.11;19.30
city;Visegrad;BIH;43.78;19.29
city;Knin;HRV;44.04;16.20
city;Bled;SVN;46.37;14.11
city;Heiligendamm;DEU;54.14;11.84
city;Elmau|Schloss Elmau;DEU;47.46;11.18
city;Evian|Evian-les-Bains;FRA;46.40;6.59
city;Deauville;FRA;49.36;0.08
city;Gleneagles;GBR;56.29;-3.75
city;Carbis Bay;GBR;50.20;-5.46
city;Lough Erne|Enniskillen;GBR;54.35;-7.64
city;Lockerbie;GBR;55.12;-3.36
city;Davos;CHE;46.80;9.84
city;Lampedusa;ITA;35.50;12.61
city;Assisi;ITA;43.07;12.62
city;Taormina;ITA;37.85;15.29
city;Fatima;PRT;39.63;-8.67
city;Kirkenes;NOR;69.73;30.05
city;Crawford;USA;31.53;-97.45
city;Palm Beach;USA;26.71;-80.04
city;Butler;USA;40.86;-79.90
city;Langley;USA;38.95;-77.15
city;Los Alamos;USA;35.89;-106.31
city;San Vicente del Caguan;COL;2.12;-74.77
city;Bagua;PER;-5.64;-78.53
city;El Alto;BOL;-16.50;-68.19
city;Punta del Este;URY;-34.97;-54.95
city;Sun City;ZAF;-25.34;27.09
city;Palma;MOZ;-10.78;40.48
city;Walikale;COD;-1.42;28.07
city;Birao;CAF;10.29;22.79
city;Merowe;SDN;18.48;31.82
city;Bentiu;SSD;9.26;29.79
city;Nasir;SSD;8.60;33.06
city;Humera;ETH;14.31;36.61
city;Barawe;SOM;1.11;44.03
city;Chibok;NGA;10.87;12.85
city;Menaka;MLI;15.92;2.40
city;Konna;MLI;14.95;-3.89
city;In Amenas|Ain Amenas;DZA;28.04;9.56
city;Boumerdes;DZA;36.77;3.48
city;Petra;JOR;30.33;35.44
city;Duqm;OMN;19.66;57.70
city;Koror;PLW;7.34;134.48
region;Uruzgan|Oruzgan|Urozgan|Uruzgan province;AFG;32.93;66.63
region;Wardak|Maidan Wardak|Maidan Wardak province|Wardak province;AFG;34.40;68.30
region;Nuristan|Nuristan province;AFG;35.40;70.80
region;Zabul|Zabul province;AFG;32.20;67.20
region;Paktika|Paktika province;AFG;32.50;68.80
region;Kapisa|Kapisa province;AFG;35.00;69.60
region;Mahra|Mahrah;YEM;16.50;51.80
region;Vakaga;CAF;9.80;22.50
region;Bakool|Bakool region;SOM;4.30;44.10
region;Akkar|Akkar governorate;LBN;34.53;36.13
region;Raymah|Raymah governorate|Rayma;YEM;14.63;43.71
region;Mahwit|Mahwit governorate|al-Mahwit;YEM;15.47;43.55
region;Dhale governorate|Dhalea governorate;YEM;13.80;44.70
region;Socotra governorate;YEM;12.50;53.80
region;Ghat|Ghat district;LBY;24.96;10.18
region;Guria|Guria region;GEO;41.95;42.15
region;Mtskheta-Mtianeti;GEO;42.20;44.70
region;Racha-Lechkhumi;GEO;42.65;43.20
region;Vayots Dzor;ARM;39.76;45.40
region;Zangilan|Zangilan district|Zangelan;AZE;39.09;46.66
region;Jabrayil|Jabrayil district|Jebrail;AZE;39.40;47.03
region;Qubadli|Qubadli district|Gubadly;AZE;39.34;46.58
region;Khojavend|Khojavend district|Martuni district;AZE;39.79;47.11
region;Khojaly district;AZE;39.91;46.79
region;Shusha|Shushi|Susa;AZE;39.76;46.75
region;Aghdara|Mardakert;AZE;40.22;46.81
region;Taoudenit|Taoudenni;MLI;22.68;-3.98
region;Menaka region;MLI;16.20;2.60
region;Tibesti|Tibesti region|Tibesti mountains;TCD;21.00;17.50
region;Makamba province;BDI;-4.20;29.80
region;Ruyigi province;BDI;-3.50;30.30
region;Muyinga province;BDI;-2.85;30.30
region;Grand Cape Mount|Grand Cape Mount County;LBR;7.00;-11.10
region;Gbarpolu|Gbarpolu County;LBR;7.40;-10.30
region;River Gee County;LBR;5.30;-7.80
region;Pool region|Pool department;COG;-3.80;14.70
region;Kouilou;COG;-4.10;11.90
region;Cacheu;GNB;12.20;-16.00
region;Biombo;GNB;11.90;-15.70
region;Lakshadweep;IND;10.57;72.64
region;Guainia|Guainía|Guainia department;COL;2.70;-68.80
region;Mondulkiri|Mondolkiri;KHM;12.80;107.00
region;Attapeu|Attapu;LAO;14.80;106.90
region;Illizi|Illizi province;DZA;26.50;8.48
region;Djanet;DZA;24.55;9.48
region;Bordj Badji Mokhtar;DZA;21.33;0.95
region;Dakhla-Oued Ed-Dahab;ESH;22.50;-14.70
region;Bomet County;KEN;-0.80;35.30
region;Tagant;MRT;18.50;-9.90
region;Barmal|Bermal|Bermel|Barmal district|Bermal district;AFG;32.60;69.25
region;Mian Neshin|Miyanishin|Mian Nishin|Miya Nishin;AFG;32.30;66.00
region;Khogyani|Khogiani|Khugyani|Khogyani district;AFG;34.25;70.05
region;Chora district|Chora;AFG;32.80;66.10
region;Surkh Rod|Surkh Rud|Surkhrod;AFG;34.42;70.35
region;Murghab district|Bala Murghab|Bala Morghab;AFG;35.58;63.33
region;Bakwa|Bakwah|Bakwa district;AFG;32.25;62.95
region;Nad Ali|Nad-e Ali;AFG;31.66;64.24
region;Kajaki|Kajaki dam;AFG;32.27;65.05
region;Garmser|Garmsir;AFG;31.13;64.20
region;Nawzad|Now Zad|Naw Zad;AFG;32.40;64.47
region;Arghandab|Arghandab district|Arghandab valley|Arghandab Valley;AFG;31.72;65.65
region;Panjwayi|Panjwai|Panjway|Panjwaii;AFG;31.54;65.45
region;Zhari|Zharey|Zhare|Zhari district;AFG;31.59;65.40
region;Maiwand|Maywand;AFG;31.75;65.05
region;Shah Wali Kot;AFG;31.98;65.90
region;Khakrez;AFG;32.00;65.50
region;Achin|Achin district;AFG;34.12;70.70
region;Shinwar;AFG;34.20;70.80
region;Bati Kot;AFG;34.26;70.75
region;Chaparhar;AFG;34.30;70.37
region;Sherzad district;AFG;34.27;69.90
region;Kamdesh;AFG;35.42;71.35
region;Barg-e Matal|Bargi Matal|Barg-i-Matal;AFG;35.67;71.34
region;Wanat|Waygal|Waigal;AFG;35.06;70.90
region;Pech Valley|Pech;AFG;34.90;70.90
region;Gayan district;AFG;33.00;69.35
region;Urgun|Orgun;AFG;32.93;69.18
region;Zurmat|Zormat;AFG;33.44;69.03
region;Andar district;AFG;33.35;68.40
region;Sayedabad|Sayed Abad|Saydabad|Sayyidabad;AFG;34.00;68.70
region;Jalrez;AFG;34.47;68.60
region;Tagab|Tagab Valley|Tagab valley;AFG;34.85;69.65
region;Nijrab;AFG;34.97;69.57
region;Surobi|Sarobi|Sorobi;AFG;34.59;69.76
region;Chahar Dara|Chardara|Char Dara;AFG;36.70;68.70
region;Imam Sahib|Imam Saheb;AFG;37.19;68.90
region;Dasht-e-Archi|Dasht-i-Archi;AFG;37.15;69.15
region;Kohistanat;AFG;35.60;65.80
region;Ghormach;AFG;35.73;63.80
region;Shindand|Shindand air base;AFG;33.30;62.15
region;Gulistan district|Golestan district;AFG;32.60;63.60
region;Delaram|Dilaram;AFG;32.16;63.43
region;Khash Rod|Khashrod;AFG;31.60;62.90
region;Shahidi Hassas|Shahid-e Hasas|Char Chino;AFG;32.90;65.50
region;Deh Rawood|Deh Rawud|Dihrawud|Deh Rawod;AFG;32.63;65.47
region;Khas Uruzgan;AFG;32.93;66.70
region;Gizab;AFG;33.38;66.30
region;Deh Chopan|Daychopan|Dai Chopan;AFG;32.60;67.00
region;Nahri Saraj|Nahr-e Saraj|Nahr-e-Saraj;AFG;31.90;64.70
region;Khan Neshin|Khanashin;AFG;30.55;63.80
region;Baramcha|Baramchah;AFG;29.43;64.03
city;Gereshk|Grishk|Girishk;AFG;31.82;64.57
city;Babaji;AFG;31.68;64.35
city;Lwara;AFG;32.90;69.55
city;Spera;AFG;33.20;69.50
city;Mazari Sharif airport;AFG;36.71;67.21
city;Warduj;AFG;36.80;71.20
site;Shkin|Shkin base;AFG;32.51;69.27
site;Camp Salerno|Forward Operating Base Salerno|FOB Salerno|Camp Chapman|Forward Operating Base Chapman;AFG;33.36;69.96
site;Kandahar Airfield|Kandahar airfield|Kandahar Air Field|Kandahar airport;AFG;31.51;65.85
site;Pul-e-Charkhi|Pul-e-Charkhi prison|Pol-e-Charkhi;AFG;34.56;69.34
site;Salang Tunnel|Salang Pass|Salang tunnel;AFG;35.31;69.03
region;Shawal|Shawal Valley|Shawal valley|Shawal mountains;PAK;32.75;69.60
region;Tirah Valley|Tirah|Tirah valley;PAK;33.75;70.85
region;Upper Dir|Dir district;PAK;35.20;71.90
region;Lower Dir;PAK;34.85;71.85
region;Kohistan district;PAK;35.30;73.20
region;Shangla|Shangla district;PAK;34.88;72.65
region;Malakand|Malakand division|Malakand district;PAK;34.57;71.93
city;Jamrud;PAK;34.00;71.38
city;Landi Kotal|Landikotal;PAK;34.10;71.15
city;Mir Ali|Mirali|Mir Ali town;PAK;32.97;70.27
city;Datta Khel|Dattakhel;PAK;32.87;69.76
city;Razmak;PAK;32.69;69.83
city;Makeen|Makin;PAK;32.62;69.84
city;Ladha;PAK;32.56;69.83
city;Darra Adam Khel|Darra Adamkhel;PAK;33.68;71.51
city;Balakot;PAK;34.55;73.35
city;Dera Bugti;PAK;29.03;69.16
city;Kohlu;PAK;29.90;69.25
city;Panjgur;PAK;26.97;64.09
city;Damadola;PAK;34.80;71.46
city;Matta;PAK;34.93;72.41
city;Kalam;PAK;35.49;72.58
region;Doura|Dora|Dora district|Dora neighborhood|Doura district;IRQ;33.25;44.40
region;Mansour district|Mansour neighborhood;IRQ;33.31;44.35
region;Adhamiya|Azamiyah|Adhamiyah|Azamiya;IRQ;33.37;44.37
region;Kadhimiya|Kazimiyah|Khadimiya|Kadhimiyah|Kazimiya;IRQ;33.38;44.34
region;Karrada|Karradah;IRQ;33.30;44.42
region;Ghazaliya|Ghazaliyah;IRQ;33.34;44.28
site;Haifa Street;IRQ;33.33;44.38
city;Iskandariya|Iskandariyah|Iskandiriyah;IRQ;32.89;44.35
city;Musayyib|Mussayib|Musayab;IRQ;32.78;44.29
city;Mahmudiya|Mahmudiyah|Mahmoudiya|Mahmoudiyah;IRQ;33.06;44.36
city;Yusufiya|Yusufiyah|Youssifiyah|Yousifiyah;IRQ;33.07;44.24
city;Salman Pak|Madain;IRQ;33.10;44.58
city;Haditha|Hadithah;IRQ;34.14;42.38
city;Rawa|Rawah;IRQ;34.48;41.91
city;Rutba|Rutbah;IRQ;33.04;40.28
city;Muqdadiya|Muqdadiyah|Miqdadiya|Miqdadiyah|Al-Muqdadiyah;IRQ;33.98;44.94
city;Khalis|al-Khalis;IRQ;33.81;44.53
city;Balad;IRQ;34.02;44.15
city;Dujail;IRQ;33.84;44.23
city;Dhuluiya|Dhuluiyah;IRQ;34.05;44.20
city;Tuz Khurmatu|Tuz Khormato;IRQ;34.88;44.63
city;Qaim|al-Qaim|Husaybah|Husayba|Karabilah|Karabila;IRQ;34.37;41.07
city;Karmah|Karma;IRQ;33.40;43.91
city;Makhmour|Makhmur;IRQ;35.78;43.58
city;Umm Qasr;IRQ;30.03;47.93
city;Safwan;IRQ;30.11;47.72
city;Trebil|Trebil crossing;IRQ;32.89;39.01
site;Kissufim|Kissufim crossing|Kissufin|Kissufim kibbutz;ISR;31.37;34.40
site;Sufa crossing;ISR;31.25;34.28
site;Zikim;ISR;31.61;34.52
site;Nitzana;ISR;30.88;34.42
site;Kfar Darom;PSE;31.40;34.35
site;Neve Dekalim;PSE;31.36;34.27
site;Qalandiya|Qalandia|Kalandia|Qalandiya checkpoint;PSE;31.86;35.22
site;Dheisheh|Deheisheh;PSE;31.69;35.18
site;Shati|Shati refugee camp|Beach refugee camp;PSE;31.54;34.45
site;Kiryat Arba;PSE;31.53;35.12
site;Gilo;PSE;31.73;35.19
site;Har Homa;PSE;31.72;35.22
site;Joseph's Tomb;PSE;32.21;35.28
site;Rachel's Tomb;PSE;31.72;35.20
site;Cave of the Patriarchs|Tomb of the Patriarchs|Ibrahimi Mosque;PSE;31.52;35.11
site;Church of the Nativity|Manger Square;PSE;31.70;35.21
site;Church of the Holy Sepulchre|Old City of Jerusalem;PSE;31.78;35.23
site;Yad Vashem;ISR;31.77;35.18
site;Dimona reactor|Dimona nuclear reactor;ISR;31.00;35.15
site;Mukataa|Muqata|Muqataa;PSE;31.91;35.21
region;Cite Soleil|Cité Soleil;HTI;18.58;-72.33
region;Bel Air neighborhood|Bel-Air slum;HTI;18.54;-72.34
city;Tabarre;HTI;18.58;-72.27
region;Kokang|Kokang region;MMR;23.70;98.76
region;Wa State|Wa state;MMR;22.40;99.20
city;Laukkai|Laukai|Laogai;MMR;23.69;98.76
city;Kengtung|Keng Tung|Kentung|Kyaingtong;MMR;21.29;99.61
city;Myawaddy|Myawaddi;MMR;16.69;98.51
city;Nansan;CHN;23.78;98.83
city;Ruili;CHN;24.01;97.85
city;Mae Sot;THA;16.71;98.57
city;Akhalkalaki;GEO;41.41;43.49
site;Gudauta;GEO;43.10;40.63
site;Kant air base|Kant airbase;KGZ;42.85;74.85
site;Manas Air Base|Manas air base|Manas airbase|Manas;KGZ;43.06;74.48
site;Karshi-Khanabad|Khanabad air base;UZB;38.83;65.92
site;Camp Bondsteel;KOS;42.36;21.25
site;Aviano|Aviano Air Base;ITA;46.03;12.60
site;Grafenwoehr;DEU;49.70;11.94
site;Landstuhl;DEU;49.41;7.57
site;White House;USA;38.90;-77.04
site;Oval Office;USA;38.90;-77.04
site;Blair House;USA;38.90;-77.04
site;Capitol Hill|U.S. Capitol|US Capitol;USA;38.89;-77.01
site;Arlington National Cemetery;USA;38.88;-77.07
site;Quantico;USA;38.52;-77.29
site;Downing Street|10 Downing Street;GBR;51.50;-0.13
site;Lancaster House;GBR;51.50;-0.14
site;Elysee Palace|Elysée Palace;FRA;48.87;2.32
site;Omaha Beach|Colleville-sur-Mer;FRA;49.36;-0.85
site;Verdun;FRA;49.16;5.39
site;Margraten|Margraten cemetery;NLD;50.82;5.82
site;Scheveningen|Scheveningen prison;NLD;52.11;4.28
site;Gallipoli|Anzac Cove;TUR;40.24;26.28
site;Buchenwald;DEU;51.02;11.25
site;Dachau;DEU;48.26;11.43
site;Sachsenhausen;DEU;52.77;13.26
site;Treblinka;POL;52.63;22.05
site;Mauthausen;AUT;48.24;14.52
site;Chankillo barracks|Villa Grimaldi;CHL;-33.46;-70.54
site;Casa Rosada;ARG;-34.61;-58.37
site;Miraflores Palace;VEN;10.51;-66.92
site;Blue House|Yongsan;KOR;37.53;126.97
site;Kremlin;RUS;55.75;37.62
site;Novo-Ogaryovo|Novo-Ogarevo;RUS;55.73;37.20
site;Gorki residence;RUS;55.72;37.17
site;Lefortovo|Lefortovo prison;RUS;55.76;37.71
site;Novye Atagi|Starye Atagi;RUS;43.13;45.77
region;Kamchatka|Kamchatka Peninsula|Kamchatka peninsula;RUS;56.00;160.00
site;Presidential Palace in Kabul|Arg palace;AFG;34.52;69.18
site;Jolo|Jolo island;PHL;5.97;121.15
site;Tawi-Tawi;PHL;5.13;119.95
site;Marawi siege area;PHL;8.00;124.29
site;Lamu|Lamu island|Manda Bay;KEN;-2.27;40.90
site;Boni Forest;KEN;-1.70;41.20
site;Dover Air Force Base;USA;39.13;-75.47
site;Fort Benning;USA;32.37;-84.95
site;Camp Pendleton;USA;33.34;-117.36
site;Camp Lejeune;USA;34.63;-77.35
site;Fort Leavenworth;USA;39.36;-94.92
site;Norfolk Naval Station|Naval Station Norfolk;USA;36.95;-76.33
site;Yokosuka naval base;JPN;35.29;139.67
site;Kadena|Kadena Air Base;JPN;26.36;127.77
site;Iwakuni air base;JPN;34.14;132.24
site;Zapad training ground|Asipovichy;BLR;53.30;28.64
site;Astravets nuclear power plant|Ostrovets nuclear power plant;BLR;54.76;26.09
site;Rivne nuclear power plant;UKR;51.33;25.89
site;South Ukraine nuclear power plant|Pivdennoukrainsk;UKR;47.81;31.22
site;Khmelnytskyi nuclear power plant;UKR;50.30;26.65
site;Olenivka|Olenivka prison;UKR;47.83;37.71
site;Saky air base|Novofedorivka;UKR;45.09;33.57
site;Engels air base;RUS;51.48;46.21
site;Taganrog airfield;RUS;47.20;38.85
site;Esfahan uranium conversion facility|Isfahan uranium conversion facility;IRN;32.58;51.83
site;Khondab;IRN;34.38;49.24
site;Saghand;IRN;32.31;55.53
site;Marivan crossing|Bashmaq;IRN;35.60;46.00
site;Osirak|Tuwaitha|al-Tuwaitha;IRQ;33.20;44.52
site;Deir ez-Zor reactor|al-Kibar|Al Kibar;SYR;35.71;39.83
site;Tartus naval base;SYR;34.91;35.87
site;Mezzeh|Mezzeh air base|Mazzeh;SYR;33.48;36.22
site;Palmyra|Tadmur;SYR;34.56;38.27
site;Bab al-Hawa|Bab al-Hawa crossing;SYR;36.24;36.67
site;Bab al-Salam|Bab al-Salama crossing;SYR;36.67;37.09
site;Masnaa|Masnaa crossing;LBN;33.70;35.92
site;Ashrafieh|Achrafieh;LBN;33.89;35.52
site;Martyrs' Square;LBN;33.90;35.51
site;Port of Beirut|Beirut port;LBN;33.90;35.52
site;Rafik Hariri International Airport|Beirut airport;LBN;33.82;35.49
site;Mount Lebanon;LBN;33.83;35.56
site;Hodeidah port|Hodeida port|Port of Hodeidah;YEM;14.83;42.94
site;Marib dam;YEM;15.40;45.25
site;Zinjibar;YEM;13.13;45.38
site;Ain Issa|Ayn Issa;SYR;36.39;38.86
site;Tishreen Dam|Tishrin Dam;SYR;36.38;38.18
site;Tabqa Dam|Tabqa dam|Euphrates Dam;SYR;35.87;38.57
site;Mosul Dam|Mosul dam;IRQ;36.63;42.82
site;Kirkuk oil fields|Baba Gurgur;IRQ;35.53;44.32
site;Rumaila|Rumaila oil field;IRQ;30.16;47.40
site;Natanz;IRN;33.51;51.92
region;Georgia|Georgia state|State of Georgia;USA;32.90;-83.40
region;Southern Sudan|south Sudan;SSD;7.30;30.00
island;Anjouan;COM;-12.21;44.44
region;Kachin State|Kachin state|Kachin;MMR;25.80;97.30
region;Tamil Eelam;LKA;9.00;80.60
region;Khalistan;IND;30.90;75.50
region;Iberian Peninsula|Iberia;;40.20;-4.00
city;St. John's;ATG;17.12;-61.85
city;St. George's;GRD;12.05;-61.75
"""

# Names that are ordinary words, first names or surnames far more often than the place; they are left out.
TOO_COMMON = """
Man Bo Ho Same Police Most Of Sale Buy Hit Bar March Split Mobile Reading Orange Bay Central Centre Center Est Nord
Lakes Unity North South East West Northern Southern Eastern Western Littoral Bari Lac Sud Norte Sur Best Both Along Deal
Surprise Enterprise Normal Independence Liberty Progress Hope Union Victory Republic Federal Police Opportunity Defiance
Warren Jackson Lincoln Clinton Bush Carter Gore Kerry Dean Taylor Allen Thornton Hampton Clarence Wilson Cary Boyle
Mission Concord Corona Garland Irving Temple Westminster Surrey Eugene Lawton Fargo Tyler Gary Denton Everett Salem
Santa Maria Peso Batman Ordu Van Mus Bor Bay Colon Leon General Valle Rosario Florida Trinidad Mercedes Dolores Santos
Nova Poli Date Sale Same Joe Orel Ife Gap Sake Tula Gay Ola Chaman Mary Mega Saint Cavite Tata Moro Kaya Sari Sabah
Armenia Brits Ahmadi Balkan Zaire Taiwan Mexico México Free Islands Maritime Metro Northeastern Paradise Salt Solo Sour Tours Delta Unity Mon Somali Georgia Angeles Islamic Home
David Hassan George Vladimir Nelson Banda Douglas Ashraf Diana Ariel Gilbert Anand Mao Serra Hun Gaza-strip Khan Ali Moses Omar
Mohammed Mahmud Ismail Ibrahim Salman Khalid Nasser Hamad Martin Thompson Lewis Franklin Monroe Murray Mitchell Howard Kerman-e
Kim Park Lee Min Sun Wang Zhang Chen Li Liu Peter Paul Francisco Alexander Victor Felix Bello Sultan Sheikh Bhutto Mandela
"""
