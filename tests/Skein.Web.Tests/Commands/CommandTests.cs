using System.Text.RegularExpressions;

namespace Skein.Web.Tests.Commands;

/// <summary>The commands of the real program, each in a process of its own.</summary>
public sealed partial class CommandTests
{
    private const string SetUp = "setup --company Geese --name Lin --email lin@example.com";

    [Fact]
    public async Task Help_lists_every_command_in_the_language_of_the_terminal()
    {
        using var terminal = new Terminal();

        var (code, said, _) = await terminal.Run("--help");
        var chinese = await terminal.Run("--help", null, ("LANG", "zh_CN.UTF-8"));

        Assert.Equal(0, code);
        foreach (var command in (string[])["serve", "setup", "migrate", "backup", "restore", "move-database", "user", "token", "sample"])
        {
            Assert.Contains($"  {command} ", said);
        }

        Assert.Contains("启动系统", chinese.Said);
    }

    [Fact]
    public async Task A_house_is_set_up_used_backed_up_and_restored_without_a_browser()
    {
        using var terminal = new Terminal();
        using var elsewhere = new Terminal();

        Assert.Equal(1, (await terminal.Run("backup")).Code);
        var setUp = await terminal.Run(SetUp, House.Password + "\n");
        Assert.True(setUp.Code == 0, setUp.Complained);
        Assert.DoesNotContain(House.Password, setUp.Said + setUp.Complained);
        var again = await terminal.Run(SetUp, House.Password);
        Assert.Equal(1, again.Code);
        Assert.Contains("set up already", again.Complained);

        Assert.Equal(75, (await elsewhere.Run("mail intake", "Subject: x\r\n\r\n")).Code);
        var mail = await terminal.Run("mail intake", "From: wang@example.net\r\nSubject: x\r\n\r\nhello\r\n");
        Assert.True(mail.Code == 0, mail.Complained);
        var nobody = await terminal.Run("mail intake --mailbox no@example.com", "Subject: x\r\n\r\n");
        Assert.Equal(1, nobody.Code);
        Assert.Contains("--mailbox", nobody.Complained);

        var token = await terminal.Run("token create --email lin@example.com --name shop --scope cases.read cases.open --days 30");
        Assert.True(token.Code == 0, token.Complained);
        Assert.Single(token.Said.Trim().Split('\n'));
        var refused = await terminal.Run("token create --email nobody@example.com --name shop --scope cases.read");
        Assert.Equal(1, refused.Code);
        Assert.Contains("--email: There is no account with this e-mail address", refused.Complained);
        Assert.Contains("--scope: There is no such permission: bogus", (await terminal.Run("token create --email lin@example.com --name shop --scope bogus")).Complained);

        var reset = await terminal.Run("user reset-password lin@example.com", "short");
        Assert.Equal(1, reset.Code);
        Assert.StartsWith("skein: password: ", reset.Complained, StringComparison.Ordinal);
        Assert.Equal(0, (await terminal.Run("user reset-password LIN@example.com", "quite another secret")).Code);

        var factor = await terminal.Run("user reset-second-factor lin@example.com");
        Assert.Equal(1, factor.Code);
        Assert.Contains("no second step", factor.Complained);

        var backup = await terminal.Run("backup");
        Assert.True(backup.Code == 0, backup.Complained);
        var restored = await elsewhere.Run($"restore {backup.Said.Split('\n')[0].Trim()}");
        Assert.True(restored.Code == 0, restored.Complained);
        Assert.Equal(0, (await elsewhere.Run("migrate")).Code);
        Assert.Equal(1, (await elsewhere.Run($"restore {backup.Said.Split('\n')[0].Trim()}")).Code);
    }

    [Fact]
    public async Task The_program_serves_prints_its_address_and_stops_in_order()
    {
        using var terminal = new Terminal();
        using var process = terminal.Start("serve", ("SKEIN_LOGLEVEL", "Warning"));
        try
        {
            var said = "";
            while (!Address().IsMatch(said)) said += await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
            Assert.Matches("Set-up code: [A-Z2-9]{8}", said);
            using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
            var address = Address().Match(said).Value;

            Assert.Equal("/set-up", (await browser.GetAsync(address)).Headers.Location!.ToString());
            using var other = new Terminal();
            var taken = await other.Run($"--urls {address}");
            Assert.Equal(1, taken.Code);
            Assert.Contains("taken", taken.Complained);

            Assert.Equal(0, Stop(process.Id));
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
            Assert.Equal(0, process.ExitCode);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
    }

    [Fact]
    public async Task Wrong_settings_are_named_each_with_a_sentence()
    {
        using var terminal = new Terminal();
        await File.WriteAllTextAsync(Path.Combine(terminal.Folder, "skein.ini"), "Urls = nowhere\nLogLevle = Warning\n[ConnectionStrings]\nSkein = x\n");

        var (code, _, complained) = await terminal.Run("serve", null, ("SKEIN_TRUSTEDPROXIES", "not-an-address"), ("SKEIN_COLOUR", "blue"));

        Assert.Equal(2, code);
        foreach (var key in (string[])["Urls", "LogLevle", "ConnectionStrings:Skein", "TrustedProxies", "SKEIN_COLOUR"]) Assert.Contains(key, complained);
        Assert.DoesNotContain("   at ", complained);
    }

    [Fact]
    public async Task A_wrong_address_of_the_provider_is_not_called_a_missing_one()
    {
        using var terminal = new Terminal();

        var wrong = await terminal.Run("migrate", null, ("SKEIN_OPENID__AUTHORITY", "ftp://login.example.com"), ("SKEIN_OPENID__CLIENTID", "skein"));
        var alone = await terminal.Run("migrate", null, ("SKEIN_OPENID__CLIENTID", "skein"));

        Assert.Contains("OpenId:Authority", wrong.Complained, StringComparison.Ordinal);
        Assert.DoesNotContain("belong together", wrong.Complained, StringComparison.Ordinal);
        Assert.Contains("belong together", alone.Complained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_command_or_a_missing_database_is_an_error_without_a_stack_trace()
    {
        using var terminal = new Terminal();

        var unknown = await terminal.Run("frobnicate");
        var unreachable = await terminal.Run("sample add", null, ("ConnectionStrings__Skein", "Host=127.0.0.1;Port=1;Database=skein;Timeout=2"));

        Assert.Equal(1, unknown.Code);
        Assert.Equal(1, unreachable.Code);
        Assert.DoesNotContain("   at ", unknown.Complained + unreachable.Complained);
    }

    [Fact]
    public async Task The_sample_settings_file_is_valid_with_every_line_taken_in()
    {
        using var terminal = new Terminal();
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "skein.sample.ini"))) folder = folder.Parent;
        var sample = await File.ReadAllLinesAsync(Path.Combine(folder.FullName, "skein.sample.ini"));
        await File.WriteAllLinesAsync(Path.Combine(terminal.Folder, "skein.ini"), sample.Select(l => Setting().Replace(l, "$1")).Where(l => !l.StartsWith("Skein =", StringComparison.Ordinal)));

        var (code, _, complained) = await terminal.Run("migrate");

        Assert.True(code == 0, complained);
    }

    private static int Stop(int process)
    {
        using var kill = System.Diagnostics.Process.Start("kill", ["-TERM", process.ToString()]);
        kill.WaitForExit();
        return kill.ExitCode;
    }

    [GeneratedRegex(@"http://localhost:\d+")]
    private static partial Regex Address();

    [GeneratedRegex(@"^;(\w+ = )")]
    private static partial Regex Setting();
}
