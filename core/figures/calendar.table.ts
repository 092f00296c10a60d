export const MONTH =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|novemer)$/;
export const WEEKDAY = /^(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?s?$/;
/** Words beside which a bare number of four digits is a year. */
export const BEFORE_YEAR =
  /^(?:in|since|by|until|till|from|of|during|before|after|early|late|mid|the|around|circa|year|back|spring|summer|autumn|fall|winter|and|to|through|between|for|or|this|that|his|her|its|their|on|'s)$/;
export const CLOCK =
  /^(?:a\.?m\.?|p\.?m\.?|am|pm|gmt|utc|bst|est|edt|cst|cdt|pst|pdt|mst|mdt|cet|cest|ist|hrs|o'clock|oclock|noon|midnight|local)$/;
