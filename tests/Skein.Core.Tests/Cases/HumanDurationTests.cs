using Skein.Cases;
using Skein.Platform;

namespace Skein.Core.Tests.Cases;

public sealed class HumanDurationTests
{
    [Theory]
    [InlineData("8 小时", 480)]
    [InlineData("8小時", 480)]
    [InlineData("８ 小时", 480)]
    [InlineData("2个小时", 120)]
    [InlineData("30分钟", 30)]
    [InlineData("30 分", 30)]
    [InlineData("1 天 4 小时", 28 * 60)]
    [InlineData("1天4小时30分钟", 28 * 60 + 30)]
    [InlineData("1 day 4 hours", 28 * 60)]
    [InlineData("2h30m", 150)]
    [InlineData("1.5 H", 90)]
    [InlineData("90 min", 90)]
    [InlineData("2 周", 14 * 1440)]
    public void What_people_write_is_read(string written, int minutes) => Assert.Equal(minutes, HumanDuration.Parse(written));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("8")]
    [InlineData("很快")]
    [InlineData("-3 小时")]
    [InlineData("0 分钟")]
    [InlineData("8 小时左右")]
    [InlineData("999999 天")]
    public void What_says_no_length_of_time_is_refused(string? written) => Assert.Null(HumanDuration.Parse(written));

    [Theory]
    [InlineData(30, "30 分钟", "30 分鐘", "30 min")]
    [InlineData(480, "8 小时", "8 小時", "8 h")]
    [InlineData(1680, "1 天 4 小时", "1 天 4 小時", "1 d 4 h")]
    [InlineData(1501, "1 天 1 小时 1 分钟", "1 天 1 小時 1 分鐘", "1 d 1 h 1 min")]
    public void What_is_written_back_is_read_again(int minutes, string hans, string hant, string english)
    {
        Assert.Equal([hans, hant, english], Languages.All.Select(l => HumanDuration.Format(minutes, l)));
        Assert.All(Languages.All, l => Assert.Equal(minutes, HumanDuration.Parse(HumanDuration.Format(minutes, l))));
    }
}
