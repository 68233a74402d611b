// Short and pet forms of given names, each line one name; the commonest of English, Spanish, Russian and Arabic.
const lines = `
alexander alex aleksandr alejandro sasha sanya alec sandy iskander
alexandra sandra alejandra sasha
benjamin ben benny bibi benji
william bill billy will willy liam guillermo memo
robert bob bobby rob robbie roberto beto bert
richard dick rick ricky rich ricardo
james jim jimmy jamie jaime
john jon johnny jack juan ivan johann jean giovanni joao jan yahya
joseph joe joey jose pepe yusuf giuseppe josef
michael mike mick mickey miguel mikhail misha mischa
thomas tom tommy tomas
charles charlie chuck carlos karl
edward ed eddie ted eduardo lalo
francis frank francisco paco pancho frankie
anthony tony antonio toni
david dave davy dawud
daniel dan danny dani
stephen steve steven esteban stefan
peter pete pedro pyotr petr
nicholas nick nicky nicolas nikolai kolya
matthew matt mateo matvey
gregory greg grigory grisha gregorio
kenneth ken kenny
ronald ron ronnie
donald don donny
timothy tim timmy
samuel sam sammy
patrick pat paddy
jeffrey jeff geoffrey geoff
lawrence larry lorenzo
andrew andy drew andres andrei
christopher chris kit cristobal
elizabeth liz lizzie beth betty isabel elisabeth
margaret maggie meg peggy margarita
katherine kate katie kathy catherine katya ekaterina catalina
maria mary marie masha mariya maryam
jennifer jen jenny
susan sue susie susana
jessica jess jessie
deborah debbie deb
rebecca becky beccy
theresa terry teresa tere
vladimir vova volodya volodymyr
dmitry dima dimitri
yevgeny evgeny zhenya eugene
sergei sergey seryozha serge
natalia natasha natalya
tatiana tanya
olga olya
anastasia nastya
irina ira
george georgy jorge yuri giorgi
henry harry hank enrique
jesus chuy
ignacio nacho
manuel manolo emmanuel
rosario charo
dolores lola
mohammed mo hamada mhd muhd md moh
abdullah abdallah abdulla
ibrahim abraham avraham
moses moshe musa moises
isaac ishaq itzhak
jacob yaakov yaqub jake jacobo diego
solomon sulayman shlomo suleiman
`;

export const nicknames = new Map<string, number[]>();
lines
  .trim()
  .split("\n")
  .forEach((line, name) => {
    for (const word of line.trim().split(/\s+/)) nicknames.set(word, [...(nicknames.get(word) ?? []), name]);
  });
