import { wordSet } from './wordList';

/** Given names common in news English that are men's. Used for "he" and "she" and to tell a person from a place. */
export const maleNames =
  wordSet(`aaron abdul abdullah abraham adam ahmed akira alan albert alberto alejandro aleksandr aleksei alex alexander
  alexei alexey alfred ali allan allen anatoly anders andre andreas andrei andrew andrey angel angelo anthony anton antonio arnold arthur
  asif ashraf austin barack barry bashar ben benjamin bernard bernie bert bill billy bob bobby boris brad bradley brandon brendan brent
  brett brian bruce bruno bryan cameron carl carlos charles charlie chen chris christian christopher chuck clarence claude colin conor
  craig curtis cyril dan daniel darren dave david dean dennis derek diego dmitri dmitriy dmitry dominic don donald doug douglas
  duncan dylan earl ed eddie edgar eduardo edward edwin elijah elliott emmanuel enrique eric erik ernest ernesto ethan eugene evan
  farouk felipe felix fernando francesco francis francisco frank franklin fred frederick gabriel gareth garry gary gavin gene
  geoff geoffrey george gerald gerard gerhard gilbert giovanni giuseppe glen glenn gordon graham greg gregory grigory guillermo
  gustavo guy hamid hans harold harry harvey hassan hector helmut henrik henry herbert herman hiroshi howard hugh hugo hussein ian
  ibrahim igor ilya imran ismail ivan jack jacob jacques jake jamal james jamie jan jared jason javier jay jean jed jeff jefferson jeffrey
  jeremy jerome jerry jesse jim jimmy joe joel johan johannes john johnny jon jonah jonathan jorge jose joseph josh joshua juan
  jules julian julio jurgen justin karl keith ken kenneth kenji kevin khalid kofi konstantin kurt kyle lamar larry lars laurent lawrence
  lee leo leon leonard leonid lewis liam linus lloyd logan louis lucas luigi luis luke mahmoud malcolm manuel marc marcel marcelo marco
  marcus mario mark marshall martin marty marvin mason mathieu matt matteo matthew maurice max maxim maxime mehmet michael michel
  miguel mike mikhail milan mitch mitchell mohamed mohammad mohammed morgan muhammad murray mustafa narendra nathan nathaniel ned
  neil nelson newt nicholas nick nicolas nigel nikita nikolai nikolay noah noel norman olaf oleg oleksandr oliver omar oscar otto
  owen pablo patrick paul pavel pedro per pete peter petro phil philip philippe phillip pierre piotr rafael rahul raj ralph ramon rand
  randall randy raul ray raymond recep reggie reinhold ricardo richard rick ricky rob robert roberto robin rod rodney rodrigo roger
  roland roman ron ronald rory ross roy rudolf rudy rupert russell ryan salman salvador sam samir samuel santiago scott sean sebastian
  sergei sergey sergio seth shane shaun shawn shinzo silvio simon stanislav stanley stefan stephen steve steven stewart stuart sven ted
  terrence terry theodore thomas tim timothy toby todd tom tommy tony travis trevor troy tyler valery vasily vernon viktor victor vince
  vincent vitaly vladimir volodymyr wade walter warren wayne wendell werner wesley wilhelm will william winston wolfgang xavier yuri
  yury yusuf zachary zhang
  abhishek ade adebayo ajay akash akin amit anand anil ankit aravind arjun arun arvind ashok ashwin babatunde balaji bharat bhupendra
  bongani buhari chidi chike chinedu chukwuemeka cormac davinder declan deepak devendra diarmuid dinesh donal eamon emeka eoin farhan femi
  fergal fintan ganesh gaurav girish gopal gurpreet hari harish harpreet hemant ifeanyi imad irfan jagdish jaswinder jomo juma kamal kamau
  kapil karan karthik kelechi kieran kipchoge kiran kishore krishna kwame lalit lochlan lorcan lwazi mahesh mandla manish manoj mohan mpho
  mukesh murali musa mutasa nagesh nana naveen niall nikhil nitin obinna oisin oisín olumide omari padraig pankaj paulo prakash pranab
  prashant praveen pádraig rajendra rajesh rajiv rajnath rakesh ramesh ranjit ravi rohan rohit ronan ruairi sachin sandeep sanjay sanjeev
  satish seamus senzo seun seán sibusiso sipho sizwe somnath srinivas subhash sudhir sunil suresh sushil séamus tadhg tendai thabo themba
  thulani tunde uche uday uhuru umesh varun venkat vijay vikas vikram vinay vinod vishal vivek vusi wanjala yakubu yash yashwant zakir
  alain alfie alvaro amadou andras andres anselm antoine archie barney bashir bertrand bjorn bogdan caleb callum carlo chinonso
  chip chukwuma cian cody colm cristian dai damian danny dario darragh davide dermot dev dewi didier dieter dragan einar emlyn enzo erling
  esteban etienne euan ewan fabio fabrice faisal filippo finn gabor gaston gerry gethin gianni giles gonzalo goran guillaume gunnar
  gwilym günther haakon hamish hamza heinrich herve huw iain idris ieuan ignacio jamil jaroslav jiri joaquin josef
  junaid jürgen karim kenny kev kojo kurtis kwabena kwasi lachlan lasse laszlo leandro lenny lorenzo luca lucien magnus
  manfred marcelin marek massimo mateo mauricio mick mikkel miroslav nabil nate nestor nico niels octavio olivier
  olly olusegun ondrej osama otis ousmane paolo pascal piers pietro quentin radek rafiq rainer ramiro rashid rasmus renato rene rex
  reza rhys rogelio rufus saeed salvatore segun sid silas soren stan stanislaw sylvain tarek tariq terence theo thierry tobias
  tomas tomasz torsten trey tristan tyrell ulf uwe volker wale walt wojciech wyn yasser yaw younis yves zac zack ziad zoltan
  aage abdelaziz abdi abdulaziz abdulrahman abel abhijit abner adalberto adel adem adil adnan adolfo agustin ahmad
  aidan ajit akbar akiva alasdair alastair albin aldo alec aled alejo alessandro alessio alexandre alexandros
  alexandru alfonso algirdas alistair aliyu almir aloysius alphonse amin amir amirali ammar amos anas anastasios
  anatol andrej andrejs andrzej andrés angus anibal anselmo antal anthonis antoni antti anwar arkady arman armand
  armando armin arnaud arne aron artem artur arturo arvid asad athanasios atif attila auguste augusto aurelio avraham
  aydin ayman bahram baptiste bartholomew bartosz bassam bastien bence benedict benedikt benito benjamín benoit benoît
  bertold bertram birger bjarne björn blaine blaise bodo boleslaw borislav branko brayden bryce burak byron caio
  calvin camilo carles carsten casimir cecil cedric cem cemal cesar chaim christiaan christof christoph christophe
  christos claudio clayton clemens clement clifford clint clive clément colby connor corbin corey cornelius cory
  costas cristiano cristobal cristóbal cuthbert cyrus czeslaw cédric césar dag dagfinn damien damir daniele daniil
  daniyar daoud darin darius dariusz darko darrel darrell darryl daryl davi davor dawid dawit dejan delroy demetrios
  demetrius denis denny deshawn desmond detlef deven dexter dieudonne dieudonné dilip dimitar dimitri dimitrios
  dimitris dinos dirk djordje dmytro domenico dominik donnie donovan doron dragoslav drazen dries duarte dusan dušan
  dwayne dwight edgars edin edmond edmund eduard eetu efraim efren egil egon eivind ekrem elias eliezer elio eliot
  elliot elon elvin emanuel emanuele emil emile emiliano emilio emir emre endre ennio enrico ephraim eran ercan erez
  erhan erich erick erkan erkki ermanno errol erwin espen etgar ettore eugen eugenio eugeniusz ezekiel fadi fahad fahd
  farid farrukh fatih fausto federico fedor feliks ferdinand ferenc fernand fikret finlay finnegan florent folkert
  fouad franck francois frans frantisek františek franz françois freddie freddy fredrik friedrich fritz fuad fyodor
  gad gael gaetano gaspar gaspard gavriil genaro gennadiy gennady geoffroy georg georges georgi georgios georgy
  geraint gerardo gergely germain germán ghassan giacomo giancarlo gideon gilberto gino giorgio giorgos girma gleb
  goncalo gonçalo gottfried graeme gregoire gregor gregorio grzegorz grégoire guido guilherme guillem gunter gunther
  guus gwyn gyorgy gyula györgy günter habib hafiz hakan hakeem hakim halil halvor hamdi hank hannes hannu hans-peter
  haris haroon haruki hasan haydar heikki heiko heinz hendrik henk henri heriberto hermann hernan hernán hicham hideo
  hilario hilmar hiroki hisham horacio horatio horst hovik hrvoje hubert humberto huseyin håkan hüseyin ibrahima
  idriss igal ignatius ignaz ihor ilan ilias ilija ilir imre indrek ingo ioan ioannis ionut irakli irvin
  isaac isaiah ishmael isidro ismael istvan istván itai itamar ivar ivica ivo izzet jaakko jaap jacek jacobus jafar
  jair jakob jakub jan-erik janez janis jannik janos janusz jarkko jarmo jaromir jaroslaw jarosław javad javed
  jayden jayson jeb jedrzej jelle jens jeroen jerzy jerónimo jesper jesús jett joachim joakim joao joaquim joaquín
  jochen joerg johann johnathan johnnie jonas jonathon joost joram jordi jorg joris jorn joseba josep jost jostein
  jovan jozef joão juanito juha jukka julien julius jurgens jurgis juri jurij jussi jusuf juvenal jános józef
  jörg jānis kaan kaarel kacper kader kadir kaj kalle kamran kaspar kazimierz kazuo keenan keir keiran kemal kendrick
  kenta kerem kermit khaled khalil kimmo kipkoech kirill klaus klemens knud knut koen koji kojiro konrad koray kosta
  kostas krishnan kristian kristijan kristof kristoffer krystian krzysztof kunal kwaku kyriakos kyrylo ladislav
  lajos laszló latif laurens lauri leif leopold leopoldo leroy leszek levan levent lionel lisandro ljubomir loic
  lonnie lorne lothar lowell loïc luc lucian luciano lucio ludovic ludvik ludwig luka lukas lukasz lutz lyle
  lyndon lászló maarten mads magdi mahir mahmud majid maksim maksym malachi manny manolis mansoor marcelino marcin
  mariano marinus marius marko markus marten marton martti marwan marzouk masahiro masato masood massimiliano matej
  mateusz mathias matias matthias matthijs matti mattia mattias matyas matías maurizio maxence mehdi melvin
  melvyn menachem mercurio mert mervyn michal michalis michał michiel mickey mikael mikel mikko miklos miklós
  mikolaj mikołaj milad milorad milos miloš mircea mirko mirza mladen mohamad mohamud mohsen moises moisés momcilo
  mordechai moritz morten mortimer moshe mostafa muammar muhammadu muhsin mukhtar murat musab mustapha mykhailo mykola
  márton naeem naftali naim najib nasir nasser natan natanael naveed nawaf nazim nazir necmettin nedim nejc nemanja
  nenad nickolas niclas nicolae nicolai nicolò niek niki niklas niko nikolaj nikolaos nikolas nikolaus nikos
  nils nimrod nitzan nizar nobuo norbert norberto nuno nuri obadiah octavian oded ofer ognjen okan oktay olav ole
  oleksii oleksiy olle omer omid onur oren orest oriol orville osman ossi oswald otmar oussama ove paavo
  pantelis pascual patricio pau paulus pavlo pawel paweł peder pedja pekka pelle pentti percy peregrine petar petr
  petri petros petteri piet pieter pinchas pius plamen porfirio predrag przemyslaw przemysław pål qasim rachid radomir
  radoslav radoslaw radosław rafal rafał rafi rafik raghav ragnar raimo raimondo raimund rainier rajan rajat rakan
  ralf rami ramin ramzan ramzi raoul raphael raphaël rasheed ratko rauf raymundo recai refik reginald reinhard reinier
  remi remigiusz remo remy renaldo renaud renzo reuben reuven reynaldo rhett ricardas rickey rigoberto rik risto riyad
  rolando rolf romain romulo ronaldo ronen ronnie roope roscoe ruben rubén rufino rui ruslan rustam rutger ruud ryo
  ryszard rémi sabri sadio sadiq sajid sakari saleem saleh salim salomon samu samuele samy sandor sanjar savvas
  saïd saúl sebastien sebastián sefa sefer seif selim semyon serdar serge sergej serhat serhii serhiy severin seyed
  shahid shahin shakil shamil sharif shayne sherif shigeru shimon shinji shlomo shmuel sigmund sigurd silvan silvestre
  silviu simeon sinan siphiwe sivert slaven slavko slawomir slobodan sofiane sohail sorin sotiris spiros spyros srdjan
  stanimir stavros stefano stefanos steffen stellan sten stepan stephane stevan stevo stig stipe stjepan stéphane
  sulaiman suleiman suleyman sverre sylvester szymon sándor sébastien søren süleyman tadas tadeusz taha tahir takashi
  takeshi takuya talal tamas tamer tamás tanel taras taro tayfun tayyip teddy teemu teodor teodoro teppo terje tevfik
  thaddeus thanos themistoklis theodor theodoros thibault thibaut thijs thilo thom thomaz thorbjorn thorsten théo
  tiago tibor tihomir timo timofey timur titus tjeerd tobiah tobin todor tomasso tomi tomislav tommaso tomás tomáš
  toomas tord tore toshiro tristram trond tuncay tuomas turgut tyrone tzvi ugo ugur uli umar umberto urho uros
  usama usman uzi uğur vaclav vadim vadym vagn valdis valentin valentino valeri valerio valeriy varlam vasil vasile
  vasilis vasiliy vassilis vasyl veli ventsislav vicente vidar viggo viktoras vilhelm vincenzo vinicius vinko
  virgil virgilio vitali vitalii vito vittorio vlad vladimír vladislav vlado vojislav vojtech volkan vyacheslav václav
  wael waldemar walid walther wasim wayan welat wilbert wilbur wilfred wilfredo wilfried wilhelmus willard willem
  witold wlodzimierz wolfram wouter xabier xavi yaakov yago yahya yakov yann yannick yannis yaron yaroslav yasin yasir
  yassin yassine yavuz yehuda yevgeny yevhen yiannis yilmaz yitzhak yoav yoel yonatan yosef yossi youcef younes youri
  yousef youssef yuriy yusef yusuke zafar zaid zaki zane zarko zayed zbigniew zdenek zdravko zeev zeke zeki
  zeljko zenon zhenya zhivko zoran zsolt zvi zygmunt ángel émile étienne özgür ümit łukasz željko bryn ollie
  conrad kerwin tevita temba tesfaye urs osaro ikenna murdo dafydd iwan ebo tinashe farai kudzai mutua otieno ochieng kiprono kipruto
  wafula mwangi hamisi isikeli semisi sione viliame apisai epeli wiremu tamati hemi nikau virat rishabh gautam aaqib zaman rafiqul
  masud shakib mushfiqur nuwan kusal lasith aditya amjad nadeem waqar shoaib babar bilal daichi ryota jiho minho tuan budi joko agus
  wahyu bayu dedi rizal hendra somchai prayut anutin sokha vannak
  deon wes struan siyabulela pramod ruggero curtly aveek lachie faizal emrys jez kieron boyd lungelo tshepo kagiso chukwudi nnamdi kunle
  wole dele gbenga jide kayode kwesi kariuki njoroge kibet kiptoo omondi rashidi bakari zubair waqas adeel saad ashfaq arshad rizwan
  sarfraz kailash naresh pradeep shailesh yogesh ishaan siddharth tarun jatin mohit piyush saurabh shivam tushar finbarr cathal fionn
  eoghan fraser rhodri iestyn tomos conall`);

/** Given names that are women's. */
export const femaleNames =
  wordSet(`abigail ada adele agnes aisha alexandra alexis alice alicia alina alison allison amanda amber amelia
  amy ana anastasia andrea angela angelina anita ann anna anne annette annie antonia april ariana ashley audrey barbara beatrice
  becky bella bernadette beth betsy betty beverly bonnie brenda bridget brigitte brittany camila camille carla carly carmen carol
  caroline carolyn carrie catherine cathy cecilia charlene charlotte chelsea cheryl chloe christina christine cindy claire clara
  claudia colleen connie constance courtney crystal cynthia daisy dana danielle dawn debbie deborah debra denise diana diane dolores
  donna dora doris dorothy edith eileen elaine eleanor elena elisa elisabeth elise elizabeth ella ellen elsa emily emma erica
  erin esther eva eve evelyn fatima felicia fiona florence frances gail gemma georgia georgina gertrude gina giorgia gloria grace greta
  gwen hannah harriet hazel heather heidi helen helena hillary holly hope huma ida ingrid irene iris isabel isabella ivana ivanka
  jacinda jackie jacqueline jane janet janice jasmine jean jeanne jenna jennifer jenny jessica jill joan joanna joanne jodi josephine joy
  joyce juanita judith judy julia juliana julie june karen karin kate katherine kathleen kathryn kathy katie katrina kayla kelly
  kellyanne kendra kerry kimberly kirsten kristen kristin kristina lara laura lauren leah lena leslie leticia lillian lily linda
  lisa liz lois loretta lori lorraine louise lucia lucille lucy lydia lynn madeleine madison marcia margaret margarita maria marian
  marie marilyn marina marion marissa marjorie marlene martha mary maryam maureen megan meghan melania melanie melissa mercedes michelle
  mildred miranda miriam molly monica nadia nancy naomi natalia natalie natasha nicola nicole nikki nina nora norma olga olivia
  pamela patricia patty paula pauline peggy penelope penny petra phyllis priscilla priyanka rachel ramona rebecca regina renee rhonda
  rita roberta rosa rosalind rose rosemary ruth sabrina sally samantha sandra sara sarah savannah shannon sharon sheila shelly sherry
  shirley silvia simone sofia sonia sophia sophie stacey stacy stella stephanie sue susan susana suzanne svetlana sylvia tamara tammy tanya
  tara tatiana teresa thelma theresa tiffany tina tracy ursula valentina valerie vanessa vera veronica vicky victoria viola violet
  virginia vivian wanda wendy whitney winifred yolanda yulia yvette yvonne zainab zoe
  adaeze aditi aisling amara amina aminata ananya anjali anushka aoife aparna archana asha ayesha bhavna blessing brid bríd bukola caoimhe
  kamala chiamaka chidinma chioma ciara clodagh damilola deepa deepika deirdre divya efua eilidh eimear fatou folake funke funmi gauri geeta
  grainne gráinne halima hema ifeoma indira isioma jaya jyoti kajal kalpana kavita khadija komal lakshmi lata lerato lindiwe madhuri
  mairead malala mamta maya meena meenakshi meera mercy mina mpumi namrata nandini neha ngozi nia nirmala nisha nkechi noluthando nomsa
  nomvula nthabiseng nuala oluchi onyinye orla padma pallavi parvati patience pooja prachi pragya precious preeti priti priya radha rani
  rashmi rekha renu ritu roisin roopa róisín sadhana saoirse saraswati sarita savita shabnam shalini shanti sharmila shashi sheela shilpa
  shobha shreya shruti sindhu sinead sinéad siobhan siobhán smita smriti sneha sonali sudha sujata sunita sushma swati thandeka thandi
  tolulope trupti uma urmila usha vandana vasundhara vidya wambui wangari wanjiru winnie yasmin yetunde zandile zanele zodwa órla
  amaka amelie anneli anya astrid bec beryl bethany bianca birgit bronwen bryony carys chiara colette delphine doreen ekaterina
  ellie elodie elsie enid ethel farida francesca freya galina giulia gladys gwendolyn hattie hauwa hayley hilda imogen irina ivy
  jade jess katarina kayleigh keiko kelsey kirsty kseniya kylie larisa layla leanne leila liesl ludmila maeve margot mariam marisol mavis
  mei mia millie mollie myra naledi niamh noor norah noreen odile oksana olena olive paola pilar poppy rhian rocio rosie roz ruby samira
  sian sigrid solange sorcha steph tamsin tanvi tegan tilly tracey ulrike ximena yelena yemisi
  aaliyah abby abeer adela adelina adeline aderonke adriana adrianna adrienne afra afroditi agata agathe agnieszka
  aida aidy aileen aimee aimée ainhoa aino ainsley aleida alejandra aleksandra alena alessandra alessia aleyna alicja
  alla almudena alona althea alyssa amalia amalie amaya amira amna amélie anabel anahit anais anastasija
  anastasiya anat anaïs andreea andreja andressa andrée anezka angelica angelika angelique angie angélique ania anika
  anissa anja anke anneke annelies anneliese annemarie annika antje antoinette antonella antonina apolonia arabella
  araceli arantxa ariadna ariane arianna arlene arlette armine arwa asel ashleigh asma assia assumpta atefeh athena
  athina aude audra aurelia aurélie aviva ayaka ayelet ayla aylin ayse aysegul aysel ayşe azadeh azra babette bahar
  bahiyya basma beata beate beatrix beatriz behnaz belen belinda belkis belén benedetta bente berenice berit berna
  bernadett bernice berta bertha bettina bettye beyza birgitta birgitte birte blandine blanka blythe bozena bożena
  branka brenna bridgette brigida brigitta brittney brooke brunhilde bushra bárbara caitlin caitlyn calista
  callie camelia camilla candace candice candida caren carina carine carlotta carmela carmelita carmella carola carole
  cassandra cassidy cassie catalina catarina caterina catharina cathleen cathrine cecile cecily celeste celia celina
  celine chana chanel chantal charlize charmaine chaya chelsey cherie chiyo christa christel christelle christen
  christiane cicely cilla cinzia clare clarice clarissa claudette claudine clementine clio clémence concetta cordelia
  corinna corinne cornelia corrine cosima cristal cristina cátia cécile célia céline dafna dagmar dagny dahlia daiva
  danica daniela daniella danijela danuta daphna daphne daria darja darlene darya davina dayana deanna deanne deb
  debora delia delilah demet denisa desiree despina devorah diandra didem dilara dilek dina dinah dionne ditte
  djamila dobrila dominika donatella dorina dorit dorota dorotea dorothea dortje dragana drita drora dunja dzenana
  désirée ebba ebru edda edna edyta effie efrat eftychia eglantine eira eirini ekaterini elaheh elana elda
  eleanora eleftheria eleni eleonora eleonore elfriede elham eliana eliane elida elin elina elinor eliska eliza eliška
  elke ellinor elma elmira elnaz elodia eloise elsbeth elva elvira elzbieta elżbieta emanuela emilia emilie emine
  emmanuelle erika eris erna ernestine esin esma esme esmeralda esmé estefania estelle ester etta eudora eugenia
  eugenie eulalia eunice euphemia evalina evangelia evangeline evdokia evelin evelina eveline evgenia evie ewa ezgi
  fadila fadwa fahima faiza fanny farah farahnaz farhana fatemeh fathia fatima-zahra fatma fatoumata faustine fawzia
  faye femke feride fernanda ferzaneh fien filomena firouzeh flavia florencia floriane fotini francine francoise
  françoise frauke frederica frederika frederique frida frieda friederike frédérique fumiko fátima gabriela gabriella
  gabrielle galia gaëlle gena genevieve geneviève genoveva georgette georgiana geraldine gerda gerlinde
  germaine gerta ghada ghislaine gianna giovanna gisela giselle gisèle gita gitta giuliana giuseppina glenda glenys
  glynis golnaz gonca gordana gracie graciela grazia graziella gretchen grete gretel griselda gudrun guillermina
  gulnara gulsen gunilla gunvor guro gwyneth gül gülay habiba hadassah hadiza hadley hajar halina hana hanan hanane
  hande hanka hanna hanne hanneke hannelore harumi hasina hatice hava haya hedda hedvig hedwig hedy heidrun
  heike helene helga hella heloise henny henrietta henriette hermine hermione hester hilde hildegard hilka
  hiroko hortense hulya hyacinth héloïse hélène hülya ianthe idoia iga ilana ilaria ildiko ildikó ileana ilka
  ilona ilse imane imelda immaculée inbal ines inez inga inge ingeborg ingeburg ingunn inka inmaculada inna inés
  inês ioana iolanda ionela iphigenia ireen iren irena irma irmgard irène isaura iseult isha ishani isla isobel isolde
  itziar ivanna iveta ivette ivona iwona izabela izabella jaclyn jacoba jacqui jadranka jadwiga jaimie jalila jamila
  jana janette janina janine janneke jannicke jannike jarmila jaroslava jasmin jasmina jasna javiera jayne jeanette
  jeanine jeannette jehan jelena jelka jemima jenifer jennie jeri jerusha jesusa jette jillian jimena jitka
  joana joann jocelyne jodie joelle johanna johanne jolanda jolanta joleen jolene josefa josefina josefine
  josephina josette josie josipa josune jovana jovita joëlle juana judi judit judita judite julianna julianne julienne
  juliet juliette julija juliya justina justine justyna jutta kaari kadri kaisa kaja kalina kaori karima karina karine
  karla karlijn karmen karolin karolina karoline karyn kasia katalin katarzyna katelyn katerina kateryna kateřina
  katharina kathe kathi kathrin kathrine kati katia katja katka katy katya kaye kazuko keeley keira kelley kerri
  kerstin kiara kiersten kirstie kirstin klara klaudia klavdia klára kornelia krista kristel kristi kristiina kristine
  kristy krystal krystyna kumiko kyra lacey laetitia laia lale laleh lamia lana lanie larissa latifa latisha latonya
  latoya lavinia laëtitia lea leanna leigh-ann leilani lejla lela lelia lenka lenore leona leonie leonor
  leonora leora lesia lesya leta letitia leyla liana liat libby liberata lidia lidija lien lieselotte ligia liis lila
  lili lilia lilian liliana liliane lilith lilja lilla lillie lina linnea linnéa lioba liora lisbet lisbeth lise
  liselotte lisette lissette liudmyla liv livia ljiljana ljubica ljudmila lola loni lora loreen lorena lorie lorna
  lotta lotte lottie lou-ann loubna louisa luana luba lubna luciana lucie lucinda lucrecia lucrezia ludivine luisa
  luise luiza lujain lupita lyda lydie lyla lynda lyndsay lyndsey lynette lynne lyubov lyudmila léa léonie lída
  mabel macarena madalena madalina maddalena maddie madeline madina mae maeva mafalda magali magda magdalena
  magdalene maggie maha mahnaz mahsa maike mairi maisie maite maitê maja malaika malaïka malgorzata malia malika
  malin mallory mandana mandy manon manuela maral marcela marcelina marcella marcelle mareike marga margarete
  margaretha margarethe margaux margherita margie margit margo margreet margret margriet marguerite mariah
  mariana mariangela marianna marianne maribel maribeth maricela marieke mariela marielle marieta marietta marija
  marijana marijke mariko marilena marilou marilu marit marita marites mariya mariza marja marjan marjolein marketa
  markéta marla marloes marna marnie marta marte marthe martina martine marusya marwa maryana maryann maryanne
  marybeth marylou maryna masako masha mathilda mathilde matilda matilde maud maude maura maxine mayra mayumi
  małgorzata mechthild megumi mehwish mei-ling mela melek melina melinda melisa melita mellissa mercè meredith meret
  merete meriem merima merve meryem meryl mette micaela michaela michela micheline michiko mieke miep mihaela
  mikayla mila milada milagros milana milda milena mileva milica milka mimi mindy minerva minna minnie mira mireia
  mireille mirela miriama mirjam mirjana mirka miroslava mitra mitzi moira mojca mona monika monique montse montserrat
  moyra moïra muna muriel myriam myrna myrtle nabila nada nadejda nadezhda nadine nadira nadja nagma nahed nahid naila
  naima najat najla najwa nanami nanette naoko narges narine nasreen nasrin natacha nataliia natalija nataliya
  natasa natascha nataša nathalie navneet nawal nazan nazanin nazli neda nedra neelam neema negar nejla nele nell
  nella nellie nelly nena nerea nermin nesrin nessa neva neza ngaio nicoletta nicolette nidia nilgun nilofar nilufar
  ninon nirit nives noelia noeline noelle noemi noemí nola noriko noémie noëlle nura nuria nurit nurul nusrat nóra
  núria octavia odalys odette odilia ofelia ofra oleksandra olesya olha oliwia olympe ombretta ondina oona
  ophelia oriana oriane orit orsolya ortensia osnat otilia ottilie oya paivi pam pamella panagiota parisa parvin
  patrizia patrycja patti paulette paulina pavla pavlina penina pernille perpetua pessy petronella philippa philomena
  pia piia pippa polina polly prisca puja päivi pınar quitterie rabia rachael rachelle radka radmila raelene rafaela
  raffaella raghad rahel rahima rahma raisa raissa ramla randa rania raquel rasha rawan raymonde razan
  raïssa reem reiko reinhild rena renata renate renée reshma reta reyhan rhoda rhoswen riikka rika rikke rina risa
  ritva rivka roksana rolande romina romy ronja rosalia rosalie rosalyn rosana rosanna rosanne roseann roseanne
  rosella roselyn rosina rosita roslyn rotem roula rowena roxana roxane roxanne roya rozalia rozenn rubina rukhsana
  rukmini rumiko runa ruta ruxandra ruza ryoko régine saara saba sabiha sabina sabine sachiko sadia sadie
  safa safia safiya sahar sahra saida saima saliha salima sally-ann salma salome salomé salwa samanta samar sameera
  samia samina sanaa sandie sandrine sanja sanna sanne santina saori saoussen saphira saskia satu saule sawsan sayaka
  sedef seema segolene selena selene selin selina semra senem seraphina serena serpil sevda severine sevgi sevil
  shabana shada shahida shahnaz shaima shakila shakira shamima shana shani shanice shaniqua shanna shannen
  sharla sharlene sharona sharron shauna shawna shayla sheena shelly-ann sherri sherrie sherrill shifra shira shireen
  shiri shirin shona shoshana shukria shulamit sibel sibyl sibylle sidonie sidsel signe siiri silja silke silvana
  silvija silvina simin simona simonetta simran simret sinem sissel sissy slavica slavka snezana snežana sofie sofija
  sofya sofía sohair solmaz solveig somaya sonja sonya sophy soraya sorrel souad soumaya stacia stasia stefania
  stefanie steffi stelina stephania stéphanie sumaya sumayya sunniva suraya surayya susann susanna susannah susanne
  sushila suzan suzana suzette suzie suzy svea svenja svitlana swetlana sybil sylvana sylvi sylvie symone synnove
  synnøve ségolène séverine tabea tabitha tahira tahmina taisia talia talya tamar tamiko tammie tania tanith tanja
  taryn tasneem tatjana tatyana teodora tereza terezia terhi teri terri terézia tess tessa tetiana tetyana thais
  thalia thaïs thea theodora therese thora thérèse tiana tillie tiril tirza titilayo tjitske tomasa tonje tonya torill
  tova tove tricia trine trish trisha trista trude trudi trudy tsitsi tsvetelina tuba tuija tulay turid tuula twila
  tzipi ulla ulyana ursa uschi vaida valda valentyna valeria valeriia valeriya valérie vanja vanna varvara vasiliki
  veera velda velma vendula venera verena verica verna veronika veronique vesna vickie victorine vigdis viktoria
  viktoriia viktorija vilma vinita violaine violeta violetta viorica virginie visnja vittoria vivi viviana viviane
  vivien vivienne vjosa vlasta vreni véronique wafa walburga waltraud wanjiku wenche wenda wendi wiktoria wilhelmina
  wilhelmine wilma winona wioletta wrenna xandra xenia xiomara yaiza yamile yana yanina yara yaroslava yasemin yasmina
  yasmine yekaterina yesenia yetta yeva yevgenia yoko yolande yoshiko ysabel ysolde yuka yukiko yuko yuliana yuliia
  yuliya yumi zahra zaira zara zarina zaynab zdenka zehra zeina zeinab zelda zelma zenobia zeynep ziba zivile zlata
  zofia zohra zoja zoraida zorica zoya zoë zsofia zsuzsa zsuzsanna zsófia zuleika zulma zuzana zuzanna éloïse émilie
  meg shay tahlia litiana nosheen hajra sioned bethan ffion nerys lowri eleri catrin mair morag ailsa abiola akua adwoa abena njeri
  atieno achieng nyambura palesa rutendo chipo tariro salote litia shazia farzana jahanara yuki sakura akiko haruka jiwoo minseo xiu
  huong thuy siti putri ratna wulan somsri srey thida nilar khin
  nolwazi tamika maricel kerensia lairembi xanthe ionie rohana modupe joycelyn brianna catriona nosipho busisiwe ntombi thembi refilwe
  dineo boitumelo amahle nneka obiageli funmilayo ronke omolara akinyi adhiambo awino jepkosgei fatuma mwanaisha zuhura rehema parveen
  neeta shweta chitra gayatri malini manju poonam rajni sangeeta sumitra rosalinda luzviminda corazon angharad araminta keisha tanisha
  ngaire aroha rochelle kerry-ann liesbeth`);

/** Given names of either. */
export const eitherNames =
  wordSet(`alexis avery blair cameron casey chris dana devon drew hayden jamie jordan jules kelly kerry kim lee leslie
  lindsay lindsey morgan pat quinn reese riley robin rowan sam sandy sasha shannon shelby stacy taylor terry tracy jackie jean
  dominique ariel jody kendall gabriele mika jaime jessie amani
  hilary iman malak amal deniz sacha jocelyn laurie leigh mackenzie merle georgie kris jude micah loren nikola yuval jamison
  harjit celestine tatenda ayodele temitope abimbola ayanda manpreet jaspreet sukhwinder suman`);

/** Given names that are as often towns. */
export const townNames =
  wordSet(`charlotte victoria florence chelsea madison austin sydney paris london savannah georgia virginia brooklyn lincoln jackson
  kent troy jordan israel houston dallas vernon chester adelaide alexandria sofia regina helena`);

/** Names of kings, queens and saints, whom buildings are called after: "Albert Hall". */
export const namesakes =
  wordSet(`albert victoria george elizabeth charles william edward james john mary anne alexandra louis wilfrid paul
  peter andrew david patrick luke mark martin catherine margaret`);

/** Whether a word is a given name, of whomever. Lower case. */
export const isGivenName = (lower: string): boolean =>
  maleNames.has(lower) || femaleNames.has(lower) || eitherNames.has(lower);
