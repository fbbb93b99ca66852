using Skein.Access;
using Skein.Core.Tests.Organization;

namespace Skein.Core.Tests.Access;

public sealed class CommonPasswordsTests
{
    [Theory]
    [InlineData("1234567890")]
    [InlineData("a123456789")]
    [InlineData("woaini1314")]
    [InlineData("woaini1314520")]
    [InlineData("5201314520")]
    [InlineData("13800138000")]
    [InlineData("qwertyuiop")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("asdfghjkl123")]
    [InlineData("password123")]
    [InlineData("Password2026!")]
    [InlineData("P@ssw0rd2026")]
    [InlineData("zhangwei1988")]
    [InlineData("administrator")]
    [InlineData("Admin@123456")]
    [InlineData("kefu12345678")]
    [InlineData("abcabcabcabc")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abcdefghij")]
    [InlineData("9876543210")]
    [InlineData("iloveyou5201314")]
    public void What_guessers_try_first_is_refused(string password) => Assert.True(CommonPasswords.IsCommon(password));

    [Theory]
    [InlineData("wild geese fly south")]
    [InlineData("雁字回时月满西楼一二")]
    [InlineData("kT9#vQ2!mZ7p")]
    [InlineData("correct horse battery")]
    [InlineData("tangerine-otter-89-lamp")]
    [InlineData("yizhidayanwangnanfei")]
    public void A_phrase_of_ones_own_is_taken(string password) => Assert.False(CommonPasswords.IsCommon(password));

    [Theory, OnBothEngines]
    public async Task Ones_own_name_address_and_company_protect_nothing(Storage storage)
    {
        await using var house = await House.Open(storage);
        var chen = await Colleagues.Invite(house, "chenxiaoyan@example.com", StandardRoles.Agent, "陈小燕");
        foreach (var (password, rule) in ((string, Skein.Platform.Rule)[])
        [
            ("chenxiaoyan@example.com", PasswordRules.Own), ("Chenxiaoyan88", PasswordRules.Own), ("陈小燕19880808", PasswordRules.Own), ("雁南家居20260101", PasswordRules.Own),
            ("password123", PasswordRules.Weak),
        ])
        {
            var refused = await house.Get<UseLink>().Run(chen.Secret, password, "test", default);
            Assert.Equal((password, rule), (password, Assert.Single(refused.Broken).Rule));
        }

        Assert.True((await house.Get<UseLink>().Run(chen.Secret, "wild geese fly south", "test", default)).IsDone);
    }
}
