using NodaTime;
using Skein.Access;

namespace Skein.Core.Tests.Access;

public sealed class TotpTests
{
    // RFC 6238, appendix B: the key "12345678901234567890", the last six of its eight digits.
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, Totp.Code(Key, Totp.Step(Instant.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-31, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void A_clock_may_be_off_by_one_step(int seconds, bool matches)
    {
        var now = Instant.FromUnixTimeSeconds(1_800_000_000);
        var shown = Totp.Code(Key, Totp.Step(now + Duration.FromSeconds(seconds)));

        Assert.Equal(matches, Totp.Match(Key, shown, now) is not null);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("1234567")]
    public void What_is_no_code_matches_nothing(string? typed) => Assert.Null(Totp.Match(Key, typed, Instant.FromUnixTimeSeconds(59)));

    [Fact]
    public void Spaces_in_a_typed_code_do_not_matter() =>
        Assert.NotNull(Totp.Match(Key, "287 082", Instant.FromUnixTimeSeconds(59)));
}
