"""Nouns for people and bodies that can be the doer of a sentence."""

_BODIES = frozenset(
    "hr finance sales marketing legal security operations purchasing maintenance management "
    "leadership staff committee board council agency department company firm union side group band "
    "choir orchestra people men women children midwives".split()
)
"""Those that stand for many as they are, or have no regular plural."""
_OF_WORK = (
    "manager boss director lead leader supervisor foreman forewoman chef owner head chief ceo cto "
    "cfo coo vp president principal teacher nurse matron sister doctor surgeon consultant "
    "colleague coworker teammate peer partner client customer patient guest user student pupil "
    "apprentice trainee intern junior senior engineer developer designer architect analyst tester "
    "operator driver mechanic electrician plumber carpenter builder contractor supplier vendor "
    "accountant lawyer officer sergeant captain coach mentor tutor professor administrator "
    "secretary assistant receptionist clerk cashier waiter waitress cook bartender volunteer "
    "member pharmacist physio midwife porter planner buyer inspector editor producer rep "
    "representative sponsor counselor ally expert elder chairperson spokesman spokeswoman "
    "organizer facilitator carer nanny coachee priest vicar imam rabbi mayor governor trustee "
    "warden ranger farmer baker butcher barber hairdresser gardener janitor caretaker guard "
    "policeman policewoman firefighter paramedic pilot steward stewardess conductor coachman "
    "landlord landlady tenant banker broker auditor lecturer dean headmaster headmistress "
    "headteacher librarian therapist psychologist dentist vet nutritionist welder fitter joiner "
    "roofer painter plasterer bricklayer scaffolder surveyor machinist packer picker loader "
    "cleaner dishwasher sommelier barista host hostess journalist photographer actor actress "
    "musician artist curator tailor seamstress courier postman fisherman skipper judge registrar "
    "economist statistician mathematician programmer coder dba sysadmin admin founder investor "
    "shareholder recruiter chairman chairwoman chair treasurer seller dealer caller researcher "
    "scientist technician agent worker employee newcomer counterpart stakeholder executive "
    "bookkeeper storekeeper shopkeeper goalkeeper gatekeeper beekeeper zookeeper housekeeper "
    "salesman saleswoman salesperson stockist merchant trader wholesaler importer grocer "
    "fishmonger greengrocer florist jeweller optician chemist dietitian radiographer anaesthetist "
    "anesthetist cardiologist paediatrician pediatrician psychiatrist physician physiotherapist "
    "chiropractor podiatrist optometrist houseman orderly phlebotomist medic lifeguard coastguard "
    "bosun sailor deckhand stoker helmsman navigator docker stevedore trucker cabbie chauffeur "
    "motorman signalman shunter guardsman soldier corporal lieutenant colonel cadet recruit "
    "instructor trainer examiner invigilator caseworker caregiver childminder playworker "
    "schoolboy schoolgirl classmate roommate flatmate housemate workmate schoolmate shipmate "
    "newbie beginner graduate undergraduate postgraduate postdoc scholar academic biologist "
    "physicist geologist archaeologist historian linguist translator interpreter proofreader "
    "copywriter writer author publisher reporter columnist presenter broadcaster cameraman gaffer "
    "stagehand prompter dresser usher soprano tenor violinist pianist drummer guitarist singer "
    "dancer choreographer composer sculptor potter weaver cobbler blacksmith locksmith glazier "
    "tiler mason stonemason labourer laborer navvy groundsman groundskeeper forester logger "
    "lumberjack shepherd herdsman milker grower winemaker vintner brewer distiller miller miner "
    "quarryman rigger roughneck draughtsman draftsman toolmaker millwright foundryman moulder "
    "polisher upholsterer dyer stitcher presser ironer laundress concierge doorman bouncer "
    "bellboy maid valet butler busboy dispatcher scheduler expediter storeman warehouseman "
    "stocker merchandiser adviser advisor underwriter actuary adjuster teller solicitor barrister "
    "paralegal notary bailiff magistrate prosecutor defendant plaintiff witness suspect prisoner "
    "inmate probationer policyholder detective constable superintendent commissioner minister "
    "senator councillor councilman councilwoman alderman official bureaucrat lobbyist campaigner "
    "activist fundraiser donor benefactor beneficiary applicant candidate interviewer interviewee "
    "leaver subcontractor freelancer temp secondee delegate attendee participant passenger "
    "commuter cyclist pedestrian motorist tourist traveller traveler visitor shopper diner "
    "drinker subscriber reader viewer listener follower fan spectator parishioner congregant "
    "widow widower pensioner retiree veteran refugee migrant bystander stranger rival competitor "
    "opponent critic sceptic skeptic ringleader troublemaker goalie striker midfielder referee "
    "umpire linesman timekeeper scorer kitman"
).split()
_OF_LIFE = (
    "friend parent guy man woman person brother father mother dad mum mom husband wife uncle aunt "
    "neighbor neighbour resident boy girl kid child son daughter mate lad lass lady gentleman "
    "bloke chap teenager youngster adult grandmother grandfather grandma grandpa gran grandad "
    "granddad nan cousin nephew niece boyfriend girlfriend fiance stepfather stepmother stepson "
    "stepdaughter godmother godfather sibling spouse relative ex"
).split()


def _plural(noun: str) -> str:
    if noun.endswith("man"):
        return f"{noun[:-3]}men"
    if noun.endswith(("s", "ch", "sh", "x")):
        return f"{noun}es"
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}s"


_EACH = frozenset((*_OF_WORK, *_OF_LIFE))
ROLES = _EACH | _BODIES | frozenset(map(_plural, _EACH | {"side", "group", "department"}))
"""All of them, in every form."""
