using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Organization;
using Skein.Platform;

namespace Skein.Core.Tests.Organization;

/// <summary>Brings people into a house as its administrator does.</summary>
internal static class Colleagues
{
    public static async Task<Invitation> Invite(House house, string email, string role, string name = "陈晨")
    {
        await using var db = house.Db();
        var roleId = await db.Roles.Where(r => r.Code == role).Select(r => r.Id).SingleAsync();
        var invited = await house.Get<InviteEmployee>().Run(house.Administrator, new NewEmployee
        {
            Name = name, Email = email, TimeZone = "Asia/Shanghai", RoleIds = [roleId], TeamIds = [await db.Teams.MinAsync(t => t.Id)],
        }, default);
        return invited.Value;
    }

    /// <summary>Invited, and the password <see cref="House.Password"/> is set.</summary>
    public static async Task<long> Hire(House house, string email, string role, string name = "陈晨")
    {
        var invitation = await Invite(house, email, role, name);
        var set = await house.Get<UseLink>().Run(invitation.Secret, House.Password, "test", default);
        return set.Value;
    }
}
