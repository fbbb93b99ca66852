using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Skein.Platform;

namespace Skein.Access;

public sealed class AccessCapability : ICapability
{
    public Text Title => new("账号与系统", "帳號與系統", "Accounts and system");

    public IReadOnlyList<Permission> Permissions => AccessPermissions.All;

    public void Register(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("skein").PersistKeysToDbContext<SkeinDb>();
        services.AddSingleton<RoleReader>();
        services.AddIdentityCore<Account>(Configure).AddEntityFrameworkStores<SkeinDb>().AddDefaultTokenProviders();
        services.AddSingleton<IssueLink>().AddSingleton<UseLink>().AddSingleton<ResetPassword>();
        services.AddSingleton<Knock>().AddSingleton<Sessions>().AddSingleton<SignInLog>();
        services.AddSingleton<ConfirmPassword>().AddSingleton<ChangePassword>().AddSingleton<SecondFactors>();
        services.AddSingleton<AccessUpkeep>().AddHostedService(provider => provider.GetRequiredService<AccessUpkeep>());
        services.AddSingleton<CreateToken>().AddSingleton<RevokeToken>().AddSingleton<TokenList>().AddSingleton<UseToken>().AddSingleton<KeptAnswers>();
    }

    private static void Configure(IdentityOptions options)
    {
        options.User.RequireUniqueEmail = true;
        options.Password.RequiredLength = PasswordRules.Shortest;
        options.Password.RequireDigit = false;
        options.Password.RequireLowercase = false;
        options.Password.RequireUppercase = false;
        options.Password.RequireNonAlphanumeric = false;
        options.Password.RequiredUniqueChars = 4;
    }
}
