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
  tomas tomasz torsten trey tristan tyrell ulf uwe volker wale walt wojciech wyn yasser yaw younis yves zac zack ziad zoltan`);

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
  sian sigrid solange sorcha steph tamsin tanvi tegan tilly tracey ulrike ximena yelena yemisi`);

/** Given names of either. */
export const eitherNames =
  wordSet(`alexis avery blair cameron casey chris dana devon drew hayden jamie jordan jules kelly kerry kim lee leslie
  lindsay lindsey morgan pat quinn reese riley robin rowan sam sandy sasha shannon shelby stacy taylor terry tracy jackie jean`);

/** Given names that are as often towns. */
export const townNames =
  wordSet(`charlotte victoria florence chelsea madison austin sydney paris london savannah georgia virginia brooklyn lincoln jackson
  kent troy jordan israel houston dallas vernon chester adelaide alexandria sofia regina helena`);

/** Whether a word is a given name, of whomever. Lower case. */
export const isGivenName = (lower: string): boolean =>
  maleNames.has(lower) || femaleNames.has(lower) || eitherNames.has(lower);
