using Skein.Platform;

namespace Skein.Web.Boot;

/// <summary>What the console says before there is a person with a language: in the language of the terminal.</summary>
internal static class BootTexts
{
    public static readonly Text WrongValue = new(
        "设置 {0} 的值不对：应当是{1}。", "設定 {0} 的值不對：應該是{1}。", "The setting {0} is wrong: it must be {1}.");

    public static readonly Text UnknownKey = new(
        "{0} 里的 {1} 不是 Skein 的设置，请检查拼写；全部设置见 skein.sample.ini。",
        "{0} 裡的 {1} 不是 Skein 的設定，請檢查拼字；全部設定見 skein.sample.ini。",
        "{1} in {0} is no setting of Skein: check the spelling; skein.sample.ini lists them all.");

    public static readonly Text NoFile = new("找不到设置文件 {0}。", "找不到設定檔 {0}。", "There is no settings file {0}.");

    public static readonly Text UnreadableFile = new(
        "设置文件 {0} 读不懂：{1}", "設定檔 {0} 讀不懂：{1}", "The settings file {0} cannot be read: {1}");

    public static readonly Text ConnectionString = new(
        "PostgreSQL 连接字符串，例如 Host=localhost;Database=skein;Username=skein;Password=…",
        "PostgreSQL 連線字串，例如 Host=localhost;Database=skein;Username=skein;Password=…",
        "a PostgreSQL connection string such as Host=localhost;Database=skein;Username=skein;Password=…");

    public static readonly Text Addresses = new(
        "监听地址，例如 http://localhost:5080，多个用分号隔开",
        "監聽位址，例如 http://localhost:5080，多個以分號隔開",
        "addresses to listen on such as http://localhost:5080, with semicolons between several");

    public static readonly Text Networks = new(
        "IP 地址或网段，例如 127.0.0.1 或 10.0.0.0/8，多个用逗号隔开",
        "IP 位址或網段，例如 127.0.0.1 或 10.0.0.0/8，多個以逗號隔開",
        "IP addresses or networks such as 127.0.0.1 or 10.0.0.0/8, with commas between several");

    public static readonly Text Collector = new(
        "OpenTelemetry 收集器的地址，例如 http://localhost:4318",
        "OpenTelemetry 收集器的位址，例如 http://localhost:4318",
        "the address of an OpenTelemetry collector such as http://localhost:4318");

    public static readonly Text YesOrNo = new("true 或 false", "true 或 false", "true or false");

    public static readonly Text Number = new("{0} 到 {1} 之间的整数", "{0} 到 {1} 之間的整數", "a whole number from {0} to {1}");

    public static readonly Text OneOf = new("其中之一：{0}", "其中之一：{0}", "one of {0}");
}
