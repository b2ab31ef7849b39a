"""The verbs that a government acts with, and their forms.

Only what Dutch grammar needs to recognise a clause is written down: infinitive, stem and
participle, with a bar after a separable particle ("toe|sturen": "stuurt … toe", "toestuurt",
"toe te sturen", "toegestuurd"). The other forms follow.
"""

from __future__ import annotations

from typing import NamedTuple

# Tell or send something to parliament. "informeer u hierover", "kom hierop terug"
TELLING = """
informeren informeer geïnformeerd|berichten bericht bericht|melden meld gemeld|rapporteren rapporteer gerapporteerd
in|lichten licht ingelicht|toe|lichten licht toegelicht|in|gaan ga ingegaan|terug|komen kom teruggekomen
beantwoorden beantwoord beantwoord|reageren reageer gereageerd|schetsen schets geschetst|beschrijven beschrijf beschreven
uiteen|zetten zet uiteengezet|stil|staan sta stilgestaan|vermelden vermeld vermeld|bespreken bespreek besproken
mee|nemen neem meegenomen|bij|praten praat bijgepraat|antwoorden antwoord geantwoord
"""
SENDING = """
sturen stuur gestuurd|toe|sturen stuur toegestuurd|versturen verstuur verstuurd|op|sturen stuur opgestuurd
mee|sturen stuur meegestuurd|na|sturen stuur nagestuurd|door|sturen stuur doorgestuurd|in|sturen stuur ingestuurd
zenden zend gezonden|toe|zenden zend toegezonden|verzenden verzend verzonden|na|zenden zend nagezonden
mee|zenden zend meegezonden|in|zenden zend ingezonden|over|leggen leg overgelegd|voor|leggen leg voorgelegd
aan|bieden bied aangeboden|in|dienen dien ingediend|delen deel gedeeld|publiceren publiceer gepubliceerd
verstrekken verstrek verstrekt|aan|leveren lever aangeleverd|presenteren presenteer gepresenteerd
openbaar|maken maak openbaargemaakt|toe|komen kom toegekomen|ontvangen ontvang ontvangen|uit|brengen breng uitgebracht
bekend|maken maak bekendgemaakt|voor|hangen hang voorgehangen|toe|voegen voeg toegevoegd|over|brengen breng overgebracht
aan|kondigen kondig aangekondigd|terug|koppelen koppel teruggekoppeld|betrekken betrek betrokken
"""
# Do something about it: the usual acts of policy.
ACTING = """
treden treed getreden|komen kom gekomen|onderzoeken onderzoek onderzocht|verkennen verken verkend|bezien bezie bezien|bekijken bekijk bekeken|na|gaan ga nagegaan
ontplooien ontplooi ontplooid|inventariseren inventariseer geïnventariseerd|analyseren analyseer geanalyseerd|evalueren evalueer geëvalueerd
monitoren monitor gemonitord|volgen volg gevolgd|beoordelen beoordeel beoordeeld|wegen weeg gewogen|toetsen toets getoetst
uit|werken werk uitgewerkt|bij|werken werk bijgewerkt|op|stellen stel opgesteld|ontwikkelen ontwikkel ontwikkeld
door|ontwikkelen ontwikkel doorontwikkeld|vorm|geven geef vormgegeven|maken maak gemaakt|op|nemen neem opgenomen
vast|leggen leg vastgelegd|vast|stellen stel vastgesteld|bepalen bepaal bepaald|besluiten besluit besloten|beslissen beslis beslist
nemen neem genomen|over|nemen neem overgenomen|treffen tref getroffen|kiezen kies gekozen|af|wegen weeg afgewogen
wijzigen wijzig gewijzigd|aan|passen pas aangepast|herzien herzie herzien|actualiseren actualiseer geactualiseerd
aan|scherpen scherp aangescherpt|verbeteren verbeter verbeterd|verduidelijken verduidelijk verduidelijkt|vereenvoudigen vereenvoudig vereenvoudigd
verlengen verleng verlengd|verhogen verhoog verhoogd|verlagen verlaag verlaagd|uit|breiden breid uitgebreid|versterken versterk versterkt
intensiveren intensiveer geïntensiveerd|voort|zetten zet voortgezet|beëindigen beëindig beëindigd|stoppen stop gestopt
schrappen schrap geschrapt|af|schaffen schaf afgeschaft|aan|schaffen schaf aangeschaft|bekrachtigen bekrachtig bekrachtigd|wegen weeg gewogen|in|trekken trek ingetrokken|in|voeren voer ingevoerd|uit|voeren voer uitgevoerd
door|voeren voer doorgevoerd|starten start gestart|op|starten start opgestart|beginnen begin begonnen|in|zetten zet ingezet
op|zetten zet opgezet|in|richten richt ingericht|in|stellen stel ingesteld|aan|stellen stel aangesteld|benoemen benoem benoemd
organiseren organiseer georganiseerd|faciliteren faciliteer gefaciliteerd|stimuleren stimuleer gestimuleerd|bevorderen bevorder bevorderd
ondersteunen ondersteun ondersteund|financieren financier gefinancierd|subsidiëren subsidieer gesubsidieerd
beschikbaar|stellen stel beschikbaargesteld|uit|trekken trek uitgetrokken|reserveren reserveer gereserveerd|investeren investeer geïnvesteerd
overleggen overleg overlegd|spreken spreek gesproken|af|spreken spreek afgesproken|vragen vraag gevraagd|verzoeken verzoek verzocht
op|roepen roep opgeroepen|aan|sporen spoor aangespoord|aan|dringen dring aangedrongen|wijzen wijs gewezen|aan|kaarten kaart aangekaart
op|pakken pak opgepakt|aan|pakken pak aangepakt|aan|vragen vraag aangevraagd|op|volgen volg opgevolgd|bieden bied geboden
geven geef gegeven|verlenen verleen verleend|regelen regel geregeld|borgen borg geborgd|waarborgen waarborg gewaarborgd
zorgen zorg gezorgd|toe|zien zie toegezien|toe|werken werk toegewerkt|werken werk gewerkt|voor|bereiden bereid voorbereid
consulteren consulteer geconsulteerd|raadplegen raadpleeg geraadpleegd|betrachten betracht betracht|verzamelen verzamel verzameld
bundelen bundel gebundeld|verspreiden verspreid verspreid|communiceren communiceer gecommuniceerd|uit|nodigen nodig uitgenodigd
uit|vragen vraag uitgevraagd|uit|zetten zet uitgezet|af|ronden rond afgerond|voltooien voltooi voltooid|op|leveren lever opgeleverd
implementeren implementeer geïmplementeerd|realiseren realiseer gerealiseerd|vernieuwen vernieuw vernieuwd|aan|gaan ga aangegaan
sluiten sluit gesloten|ondertekenen onderteken ondertekend|ratificeren ratificeer geratificeerd|voeren voer gevoerd|toe|voegen voeg toegevoegd
regisseren regisseer geregisseerd|coördineren coördineer gecoördineerd|uit|lichten licht uitgelicht|in|brengen breng ingebracht
benutten benut benut|gebruiken gebruik gebruikt|houden houd gehouden|brengen breng gebracht|leggen leg gelegd|stellen stel gesteld
aan|sluiten sluit aangesloten|deel|nemen neem deelgenomen|bij|dragen draag bijgedragen|agenderen agendeer geagendeerd
hanteren hanteer gehanteerd|verplichten verplicht verplicht|verbieden verbied verboden|beperken beperk beperkt|handhaven handhaaf gehandhaafd
controleren controleer gecontroleerd|bestrijden bestrijd bestreden|voor|komen voorkom voorkomen|compenseren compenseer gecompenseerd
uit|keren keer uitgekeerd|betalen betaal betaald|toe|kennen ken toegekend|vergoeden vergoed vergoed|herstellen herstel hersteld
laten laat gelaten|doen doe gedaan|blijven blijf gebleven|trachten tracht getracht|proberen probeer geprobeerd|streven streef gestreefd
af|handelen handel afgehandeld|af|bouwen bouw afgebouwd|op|bouwen bouw opgebouwd|bouwen bouw gebouwd|sturen stuur gestuurd
verkorten verkort verkort|versnellen versnel versneld|verankeren veranker verankerd|vergroten vergroot vergroot|verminderen verminder verminderd
verwerken verwerk verwerkt|verzorgen verzorg verzorgd|voor|stellen stel voorgesteld|aan|vullen vul aangevuld|in|vullen vul ingevuld
in|kopen koop ingekocht|leveren lever geleverd|testen test getest|meten meet gemeten|bezoeken bezoek bezocht|concretiseren concretiseer geconcretiseerd
optimaliseren optimaliseer geoptimaliseerd|harmoniseren harmoniseer geharmoniseerd|stroomlijnen stroomlijn gestroomlijnd|helpen help geholpen
bewaken bewaak bewaakt|vast|houden houd vastgehouden|heroverwegen heroverweeg heroverwogen|overwegen overweeg overwogen
kijken kijk gekeken|mee|wegen weeg meegewogen|open|stellen stel opengesteld|vrij|maken maak vrijgemaakt|in|spannen span ingespannen|door|rekenen reken doorgerekend
door|lichten licht doorgelicht|aan|spreken spreek aangesproken|aan|wijzen wijs aangewezen|bij|stellen stel bijgesteld|op|hogen hoog opgehoogd|op|schalen schaal opgeschaald
moderniseren moderniseer gemoderniseerd|herijken herijk herijkt|lanceren lanceer gelanceerd|introduceren introduceer geïntroduceerd|op|schorten schort opgeschort
uit|zoeken zoek uitgezocht|steunen steun gesteund|pleiten pleit gepleit|uit|rollen rol uitgerold|in|plannen plan ingepland
op|heffen hef opgeheven|uniformeren uniformeer geüniformeerd|standaardiseren standaardiseer gestandaardiseerd|ontsluiten ontsluit ontsloten|beslissen beslis beslist
in|willigen willig ingewilligd|versoberen versober versoberd|over|hevelen hevel overgeheveld|op|richten richt opgericht|aan|besteden besteed aanbesteed
verruimen verruim verruimd|verscherpen verscherp verscherpt|verbreden verbreed verbreed|verdiepen verdiep verdiept|halveren halveer gehalveerd|verdubbelen verdubbel verdubbeld
indexeren indexeer geïndexeerd|uit|faseren faseer uitgefaseerd|af|schalen schaal afgeschaald|om|zetten zet omgezet|toe|passen pas toegepast|toe|wijzen wijs toegewezen
werven werf geworven|ontwerpen ontwerp ontworpen|formuleren formuleer geformuleerd|prioriteren prioriteer geprioriteerd|herverdelen herverdeel herverdeeld
bestemmen bestem bestemd|besteden besteed besteed|op|tuigen tuig opgetuigd|aan|jagen jaag aangejaagd|mee|geven geef meegegeven|mee|werken werk meegewerkt
onder|brengen breng ondergebracht|samen|voegen voeg samengevoegd|door|zetten zet doorgezet|vervolgen vervolg vervolgd|hervatten hervat hervat|herstarten herstart herstart
terug|draaien draai teruggedraaid|terug|brengen breng teruggebracht|terug|dringen dring teruggedrongen|op|lossen los opgelost|op|leggen leg opgelegd|uit|sluiten sluit uitgesloten
uit|zonderen zonder uitgezonderd|in|perken perk ingeperkt|tegen|gaan ga tegengegaan|voort|bouwen bouw voortgebouwd|mandateren mandateer gemandateerd|aan|moedigen moedig aangemoedigd
uit|stellen stel uitgesteld|berekenen bereken berekend|af|zien zie afgezien|peilen peil gepeild|polsen pols gepolst|vereffenen vereffen vereffend|af|schermen scherm afgeschermd|herinrichten herinricht heringericht
continueren continueer gecontinueerd|prolongeren prolongeer geprolongeerd|adresseren adresseer geadresseerd|autoriseren autoriseer geautoriseerd
blokkeren blokkeer geblokkeerd|concentreren concentreer geconcentreerd|consolideren consolideer geconsolideerd|decentraliseren decentraliseer gedecentraliseerd
dereguleren dereguleer gedereguleerd|detacheren detacheer gedetacheerd|elimineren elimineer geëlimineerd|formaliseren formaliseer geformaliseerd
garanderen garandeer gegarandeerd|identificeren identificeer geïdentificeerd|integreren integreer geïntegreerd|isoleren isoleer geïsoleerd
legaliseren legaliseer gelegaliseerd|liberaliseren liberaliseer geliberaliseerd|mitigeren mitigeer gemitigeerd|modelleren modelleer gemodelleerd
nationaliseren nationaliseer genationaliseerd|operationaliseren operationaliseer geoperationaliseerd|participeren participeer geparticipeerd|positioneren positioneer gepositioneerd
privatiseren privatiseer geprivatiseerd|programmeren programmeer geprogrammeerd|reduceren reduceer gereduceerd|registreren registreer geregistreerd
repareren repareer gerepareerd|selecteren selecteer geselecteerd|simuleren simuleer gesimuleerd|stabiliseren stabiliseer gestabiliseerd
stationeren stationeer gestationeerd|structureren structureer gestructureerd|synchroniseren synchroniseer gesynchroniseerd|bestuderen bestudeer gebestudeerd
flexibiliseren flexibiliseer geflexibiliseerd|automatiseren automatiseer geautomatiseerd
hervormen hervorm hervormd|verduurzamen verduurzaam verduurzaamd|verzwaren verzwaar verzwaard|verlichten verlicht verlicht|verstevigen verstevig verstevigd|verdelen verdeel verdeeld|verbinden verbind verbonden
voor|lichten licht voorgelicht|door|geleiden geleid doorgeleid|in|schakelen schakel ingeschakeld|in|bedden bed ingebed|in|passen pas ingepast|in|winnen win ingewonnen|in|huren huur ingehuurd|aan|houden houd aangehouden|aan|melden meld aangemeld
af|stemmen stem afgestemd|af|dekken dek afgedekt|af|romen room afgeroomd|af|stoten stoot afgestoten|bij|houden houd bijgehouden|bij|sturen stuur bijgestuurd|om|bouwen bouw omgebouwd|om|vormen vorm omgevormd|op|halen haal opgehaald|op|sporen spoor opgespoord
op|splitsen splits opgesplitst|open|houden houd opengehouden|over|dragen draag overgedragen|recht|zetten zet rechtgezet|samen|brengen breng samengebracht|samen|stellen stel samengesteld|stil|leggen leg stilgelegd|stop|zetten zet stopgezet
terug|geven geef teruggegeven|terug|trekken trek teruggetrokken|uit|bouwen bouw uitgebouwd|uit|geven geef uitgegeven|uit|reiken reik uitgereikt|uit|schrijven schrijf uitgeschreven|uit|vaardigen vaardig uitgevaardigd|uit|wisselen wissel uitgewisseld
voor|dragen draag voorgedragen|voor|schrijven schrijf voorgeschreven|weg|werken werk weggewerkt|doorbreken doorbreek doorbroken|onderhandelen onderhandel onderhandeld|onderbouwen onderbouw onderbouwd|bekostigen bekostig bekostigd|beleggen beleg belegd
benaderen benader benaderd|beschermen bescherm beschermd|bespoedigen bespoedig bespoedigd|bevragen bevraag bevraagd|bewerkstelligen bewerkstellig bewerkstelligd|gunnen gun gegund|heffen hef geheven|koppelen koppel gekoppeld|vergemakkelijken vergemakkelijk vergemakkelijkt
verwijderen verwijder verwijderd|heropenen heropen heropend|herbeoordelen herbeoordeel herbeoordeeld|klaar|zetten zet klaargezet|los|laten laat losgelaten|bijeen|roepen roep bijeengeroepen|af|geven geef afgegeven|in|luiden luid ingeluid
vertalen vertaal vertaald|begeleiden begeleid begeleid|adviseren adviseer geadviseerd|digitaliseren digitaliseer gedigitaliseerd|saneren saneer gesaneerd|renoveren renoveer gerenoveerd
reorganiseren reorganiseer gereorganiseerd|herstructureren herstructureer geherstructureerd|normeren normeer genormeerd|reguleren reguleer gereguleerd|certificeren certificeer gecertificeerd
corrigeren corrigeer gecorrigeerd|specificeren specificeer gespecificeerd|kwantificeren kwantificeer gekwantificeerd|maximeren maximeer gemaximeerd|bevriezen bevries bevroren
veilen veil geveild|verkopen verkoop verkocht|verwerven verwerf verworven|bestellen bestel besteld|aan|leggen leg aangelegd|toe|staan sta toegestaan|vrij|stellen stel vrijgesteld
uit|betalen betaal uitbetaald|terug|vorderen vorder teruggevorderd|kwijt|schelden scheld kwijtgescholden|ontlasten ontlast ontlast|schorsen schors geschorst|begrenzen begrens begrensd
tegemoet|komen kom tegemoetgekomen|bij|staan sta bijgestaan|mobiliseren mobiliseer gemobiliseerd|op|leiden leid opgeleid|vernietigen vernietig vernietigd
verhelderen verhelder verhelderd|verleggen verleg verlegd|verplaatsen verplaats verplaatst|centraliseren centraliseer gecentraliseerd|weg|nemen neem weggenomen|clusteren cluster geclusterd
roepen roep geroepen|sluiten sluit gesloten|openen open geopend|plaatsen plaats geplaatst|tekenen teken getekend|vervangen vervang vervangen|gelasten gelast gelast
"""


class Form(NamedTuple):
    """A form of a verb: its infinitive ("toesturen"), which form, and a particle that must follow.

    `form`: "finite" (present), "infinitive" or "participle".
    """

    infinitive: str
    form: str
    particle: str
    sort: str


def _forms() -> dict[str, list[Form]]:
    table: dict[str, list[Form]] = {}
    for sort, listed in (("telling", TELLING), ("sending", SENDING), ("acting", ACTING)):
        for infinitive, stem, participle, particle in _rows(listed):
            whole = particle + infinitive
            singular = stem if stem.endswith("t") else f"{stem}t"
            forms = [(part + form, "finite", particle if not part else "") for part in {particle, ""}
                     for form in (stem, singular, infinitive)]  # fmt: skip
            forms += [(whole, "infinitive", ""), (participle, "participle", "")]
            forms += [(f"{participle}e", "attributive", "")] if participle.endswith(("d", "t")) else []
            for written, form, needed in forms:
                table.setdefault(written, []).append(Form(whole, form, needed, sort))
    return table


def _rows(listed: str) -> list[tuple[str, str, str, str]]:
    """Infinitive (without its particle), stem, participle, particle: of each verb."""
    rows = []
    parts = listed.replace("\n", "|").split("|")
    particle = ""
    for part in filter(None, (one.strip() for one in parts)):
        fields = part.split(" ")
        if len(fields) == 1:
            particle = fields[0]
            continue
        rows.append((fields[0], fields[1], fields[2], particle))
        particle = ""
    return rows


FORMS = _forms()
"""Written form → what it can be."""

JOINED = frozenset(
    particle + form for listed in (TELLING, SENDING, ACTING) for infinitive, stem, _, particle in _rows(listed) if particle for form in (stem, stem if stem.endswith("t") else f"{stem}t", infinitive)
)
"""Forms with their particle before them: finite only at the end of a subordinate clause; else a noun or an infinitive ("en aanpak van")."""

NOUNS = frozenset(
    noun
    for listed in (TELLING, SENDING, ACTING)
    for infinitive, _, _, particle in _rows(listed)
    for noun in (f"{particle}{infinitive[:-2]}ing", f"{particle}{infinitive[:-4]}atie" if infinitive.endswith("eren") else "")
    if noun and len(infinitive) > 5
)
"""What the acts are called: "beantwoorden" → "beantwoording", "publiceren" → "publicatie"."""

PARTICIPLES = {word: form for word, forms in FORMS.items() for form in forms if form.form == "participle"}
INFINITIVES = {word: form for word, forms in FORMS.items() for form in forms if form.form == "infinitive"}
