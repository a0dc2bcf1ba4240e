"""The states of the world by their usual English names, folded."""

from __future__ import annotations

#: States, and the European Union, which acts like one in readouts. Short names, long names where
#: readouts use them, and the names that states had in the last fifty years.
COUNTRIES = frozenset(
    """afghanistan|albania|algeria|andorra|angola|antigua and barbuda|argentina|armenia|australia
    |austria|azerbaijan|bahamas|bahrain|bangladesh|barbados|belarus|belgium|belize|benin|bhutan
    |bolivia|bosnia and herzegovina|botswana|brazil|britain|great britain|brunei|brunei darussalam
    |bulgaria|burkina faso|burma|burundi|cabo verde|cape verde|cambodia|cameroon|canada
    |central african republic|chad|chile|china|people's republic of china|prc|colombia|comoros
    |congo|republic of the congo|democratic republic of the congo|drc|costa rica|cote d'ivoire
    |côte d'ivoire|ivory coast|croatia|cuba|cyprus|czech republic|czechia|denmark|djibouti|dominica
    |dominican republic|east timor|timor-leste|ecuador|egypt|el salvador|equatorial guinea|eritrea
    |estonia|eswatini|swaziland|ethiopia|european union|eu|fiji|finland|france|gabon|gambia|georgia
    |germany|ghana|greece|grenada|guatemala|guinea|guinea-bissau|guyana|haiti|holy see|vatican
    |honduras|hungary|iceland|india|indonesia|iran|iraq|ireland|israel|italy|jamaica|japan|jordan
    |kazakhstan|kenya|kiribati|korea|republic of korea|rok|south korea|north korea|dprk|kosovo
    |kuwait|kyrgyz republic|kyrgyzstan|laos|lao pdr|latvia|lebanon|lesotho|liberia|libya
    |liechtenstein|lithuania|luxembourg|madagascar|malawi|malaysia|maldives|mali|malta
    |marshall islands|mauritania|mauritius|mexico|micronesia|moldova|monaco|mongolia|montenegro
    |morocco|mozambique|myanmar|namibia|nauru|nepal|netherlands|the netherlands|new zealand
    |nicaragua|niger|nigeria|north macedonia|norway|oman|pakistan|palau|palestine|panama
    |papua new guinea|paraguay|peru|philippines|the philippines|poland|portugal|qatar|romania|russia
    |russian federation|soviet union|ussr|rwanda|saint kitts and nevis|saint lucia
    |saint vincent and the grenadines|samoa|san marino|sao tome and principe|saudi arabia|senegal
    |serbia|seychelles|sierra leone|singapore|slovakia|slovenia|solomon islands|somalia
    |south africa|south sudan|spain|sri lanka|sudan|suriname|sweden|switzerland|syria|taiwan
    |tajikistan|tanzania|thailand|togo|tonga|trinidad and tobago|tunisia|türkiye|turkey
    |turkmenistan|tuvalu|uganda|ukraine|united arab emirates|uae|united kingdom|uk|u.k.
    |united states|united states of america|u.s.|u.s.a.|us|usa|uruguay|uzbekistan|vanuatu
    |venezuela|vietnam|viet nam|yemen|zambia|zimbabwe""".replace("\n    ", "").split("|")
)
