"""The words of promises made before, and of their being kept."""

from __future__ import annotations

import re

# "kondigde ik aan u voor 1 juni te informeren"
ANNOUNCED_TO = re.compile(r"[^.;]{0,80}?\baan,? (?:om |uw Kamer |u |hier)?[^.;]*\bte \w+en\b")
# "In deze brief wordt een aantal toezeggingen afgedaan": which, the letter tells further on.
SEVERAL = re.compile(r"\b(?:een aantal|enkele|diverse|verschillende|meerdere|de volgende) (?:\w+ (?:en )?){0,2}toezegging(?:en)?\b")
# An account of promises makes and settles none of them.
ACCOUNT = re.compile(
    r"\b(?:stand van (?:de |het )?(?:uitvoering|zaken)|voortgang|overzicht|lijst|rappel|opvolging|wijze)\b(?:,? [\w()-]+){0,14}?,? toezeggingen\b"
    r"|\bmoties? (?:en|of|en/of) (?:\w+ )?toezegging(?:en)?\b(?! (?:aan|van|om) )|\b(?:openstaande|afgedane|overige|lopende|alle) (?:moties en )?toezeggingen\b"
    r"|\b[Dd]e (?:\w+ )?toezeggingen die (?:niet|nog|al|reeds|eerder|inmiddels)\b"
    # "Op de invulling van deze toezeggingen ga ik hieronder in", "om aan deze toezegging te kunnen voldoen": which, another sentence says
    r"|\b(?:[Oo]p|[Oo]ver) de (?:invulling|uitvoering|nakoming|afdoening|opvolging) van (?:de|deze|die|mijn|onze) toezegging(?:en)?(?=[.,;]|$| (?:ga|kom|wordt|worden|zal|informeer)\b)"
    # "Ook wordt in deze brief ingegaan op de toezeggingen gedaan tijdens het debat", "heeft mij verzocht om de toezeggingen gestand te doen"
    r"|\b(?:ingegaan|in) op de (?:\w+ )?toezeggingen\b|\b(?:verzocht|verzoekt|gevraagd|vraagt)\b[^;]{0,80}?\bom\b[^;]{0,60}? toezegging(?:en)? (?:gestand|na) te\b"
    r"|\bom (?:aan )?(?:deze|die) toezegging(?:en)? (?:na )?te (?:kunnen )?(?:voldoen|komen)\b"
)
NOUN = re.compile(r"\b[Tt]oezegging(?:en)?\b")
OWN_NOUN = re.compile(
    r"\b(?:mijn|onze|deze|die|gedane|eerdere|een|de|dezelfde|haar|zijn|conform|overeenkomstig) (?:\w+ ){0,3}?toezegging\b|\b(?:mijn|deze|die|gedane|eerdere|bovenstaande) (?:\w+ ){0,2}?toezeggingen\b"
    r"|\btoezegging(?:en)? (?:aan|gedaan|van (?:mij|de minister|de staatssecretaris)|die ik|tijdens|uit het|om)\b",
    re.I,
)
SETTLES = re.compile(
    r"\b(?:gestand|nagekomen|afgedaan|afgehandeld|voldaan|voldoe|voldoen|ingevuld|invulling|uitvoering|uitgevoerd|ingelost|inlossen|vervuld|afgerond|los|tegemoet|gevolg|gehoor|nakom\w*|beantwoord"
    r"|do(?:e|en|et) [^.;]{0,80}\baf(?=\W|$)|kom(?:en)? (?:ik|we|wij) (?:\w+ ){0,6}?na)\b"
)
# "Deze toezegging kom ik vanzelfsprekend na": not yet kept
WILL_KEEP = re.compile(r"\bkom(?:en)? (?:ik|we|wij) (?:\w+ ){0,6}?na\b")
# "dat uw Kamer de toegezegde notitie in mei tegemoet kan zien": not yet kept
AWAITED = re.compile(r"\btegemoet (?:kan |kunt |mag )?zien\b|\btegemoetzien\b")
FULFILS = re.compile(
    r"\b(?:zoals|conform|overeenkomstig)\b(?:[^.;]|\b(?:jl|nr|d\.d|c\.s)\.){0,60}\b(?:toegezegd|toezegging(?:en)?)\b|\b(?:ter uitvoering van|naar aanleiding van|in vervolg op|in lijn met)\b[^.;]{0,60}\btoezegging(?:en)?\b", re.I
)
# "Zoals ik heb toegezegd, zal ik uw Kamer in mei informeren": said before, and said again
AS_PROMISED = re.compile(r"\b(?:zoals|conform|overeenkomstig)\b(?:[^.;]|\b(?:jl|nr|d\.d|c\.s)\.){0,80}?\b(?:toegezegd|toezegging(?:en)?)\b", re.I)
# "De toezegging is dat ik u eind 2016 informeer"
PROMISE_IS = re.compile(r"\b(?:[Dd]e|[Mm]ijn|[Dd]eze|[Oo]nze) toezegging (?:is|was|luidde|houdt in|hield in),? (?:dat|om)\b")
# "Zoals ik u heb toegezegd, heb ik een evaluatie laten uitvoeren", "Conform mijn toezegging heb ik …"
DONE_SINCE = re.compile(
    r"\b(?:[Cc]onform|[Oo]vereenkomstig)\b(?:[^.;]|\b(?:nr|jl)\.){0,60}?\btoezegging(?:en)?\b[^.;]{0,90}? (?:heb(?:ben)? (?:ik|wij|we)\b(?! toegezegd)|wordt (?:ook |tevens |hierna )?ingegaan op\b)"
    r"|\b[Zz]oals(?: eerder)? toegezegd,? (?:is|zijn) [^.;]{0,80}\b(?:toe|bij)?gevoegd\b"
    r"|\b[Zz]oals(?: eerder)? toegezegd,? (?:bevat|omvat|bevatten) (?:deze|dit|de bijge)"
    r"|\b[Zz]oals\b[^.;]{0,80}\btoegezegd\b[^.;]{0,120}? (?:is|zijn|heb|hebben|heeft) (?:ik|wij|we|het kabinet|(?:het|mijn) ministerie|de minister|de staatssecretaris)\b[^;]* (?:gegaan|gesproken|gevraagd|gelegd|uitgevoerd|onderzocht|bezien|verkend|gemaakt|gebracht|opgesteld|overlegd|gevoerd|nagegaan|laten \w+en)(?=[ .,;])"
    r"|\b[Zz]oals\b[^.;]{0,80}\btoegezegd\b[^;]{0,400}?, (?:heb|hebben|heeft) (?:ik|wij|we|het kabinet|de minister|de staatssecretaris)\b"
)
PERFORMS = re.compile(r"\bzeg(?:gen)? (?:ik|we|wij)?\b.*\btoe\b|\b(?:ik|wij|we) zeg(?:gen)?\b.*\btoe\b|\bzegt\b.*\btoe\b|\bkan (?:ik )?(?:u|uw Kamer|de Kamer) (?:\w+ ){0,2}toezeggen\b|\b[Ii]k kan .{0,30}toezeggen\b")
ASKED_BACK = re.compile(r"\b(?:met|aan) (?:mevrouw|de heer|het (?:Kamer)?lid|de leden|uw Kamer|de Kamer)\b")
