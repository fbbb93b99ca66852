namespace Skein.Channels.Email.Reading;

/// <summary>Characters that make up most of any Chinese text, in both scripts: enough to tell a right decoding from a wrong one.</summary>
internal static class FrequentCharacters
{
    private static readonly HashSet<char> All =
    [
        .. "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运",
        .. "這個們來國說時會對過發後裡種經麼學現當沒動還進樣開從實軍無與長機關點業將兩間問應戰頭體見產話給門東聲員論處義幾認條氣題爾變總電數報結務場計許統區隊決馬書則聽卻達強難權設記類據邊張該規術領確傳師觀讓識導爭運您請謝謝嗎退貨款訂單客戶購買商品寄送聯絡幫煩麻",
        .. "您请谢吗退货款订单客户购买商品寄送联系帮烦麻收付服务售后质问题未尽快回复邮件附件号码地址姓手快递物流换修坏",
    ];

    public static bool Contains(char c) => All.Contains(c);
}
