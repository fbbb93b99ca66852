using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Journal;
using Skein.Organization;
using Skein.Platform;
using Skein.Setup;

namespace Skein.Samples;

/// <summary>Who works in the sample: a department with two teams, and somebody in every standard role. Nobody has a password.</summary>
internal sealed record SamplePeople(long Advice, long AfterSales, IReadOnlyList<Actor> Employees, Actor Supervisor)
{
    private static readonly (string Name, string Mail, string Role, Language Language, bool InAdvice, bool InAfterSales, Text Post)[] Staff =
    [
        ("孙立", "sun.li", StandardRoles.Administrator, Language.Hans, false, false, new("系统管理员", "系統管理員", "System administrator")),
        ("周明远", "zhou.mingyuan", StandardRoles.Manager, Language.Hans, false, false, new("客户服务经理", "客戶服務經理", "Service manager")),
        ("陈思雨", "chen.siyu", StandardRoles.Supervisor, Language.Hans, true, true, new("客服主管", "客服主管", "Supervisor")),
        ("王晓芳", "wang.xiaofang", StandardRoles.Agent, Language.Hans, true, false, new("客服专员", "客服專員", "Agent")),
        ("李俊杰", "li.junjie", StandardRoles.Agent, Language.Hans, true, false, new("大客户专员", "大客戶專員", "Key-account specialist")),
        ("张伟", "zhang.wei", StandardRoles.Agent, Language.Hans, false, true, new("售后专员", "售後專員", "After-sales specialist")),
        ("林怡君", "lin.yijun", StandardRoles.Agent, Language.Hant, true, true, new("投诉专员", "客訴專員", "Complaint specialist")),
        ("Emma Wilson", "emma.wilson", StandardRoles.Agent, Language.English, true, true, new("客服专员（英语）", "客服專員（英語）", "Agent, English")),
        ("赵国华", "zhao.guohua", StandardRoles.Observer, Language.Hans, false, false, new("质检专员", "品管專員", "Quality specialist")),
    ];

    /// <summary>Who answers in this language in this team.</summary>
    public Actor Agent(long team, Language language, int turn)
    {
        var able = Employees.Where(e => e.Teams.Contains(team) && e.Grants.ContainsKey("cases.answer") && e.Id != Supervisor.Id).ToList();
        var native = able.Where(e => e.Language == language).ToList();
        return native.Count > 0 ? native[turn % native.Count] : able[turn % able.Count];
    }

    public static async Task<SamplePeople> Hire(SampleHouse house, Actor founder, Company company, CancellationToken stop)
    {
        await using var db = house.CreateDbContext();
        var department = new Department { Name = SampleWords.Department.In(company.Language) };
        await Found(db, founder, department, stop);
        var advice = new Team { Name = SampleWords.Advice.In(company.Language), DepartmentId = department.Id };
        var afterSales = new Team { Name = SampleWords.AfterSales.In(company.Language), DepartmentId = department.Id };
        await Found(db, founder, advice, stop);
        await Found(db, founder, afterSales, stop);

        var roles = await db.Roles.Where(r => r.Code != null).ToDictionaryAsync(r => r.Code!, r => r.Id, stop);
        var employees = new List<Actor>();
        foreach (var person in Staff)
        {
            var post = new JobPosition { Name = person.Post.In(company.Language), DepartmentId = department.Id };
            await Found(db, founder, post, stop);
            var invited = await house.Employees.Run(founder, new NewEmployee
            {
                Name = person.Name,
                Email = $"{person.Mail}@yannan.example",
                Language = person.Language,
                TimeZone = company.TimeZone,
                DepartmentId = department.Id,
                PositionId = post.Id,
                TeamIds = [.. person.InAdvice ? [advice.Id] : Array.Empty<long>(), .. person.InAfterSales ? [afterSales.Id] : Array.Empty<long>()],
                RoleIds = [roles[person.Role]],
            }, stop);
            employees.Add((await house.Actors.Find(invited.Value.EmployeeId, JournalEntry.SampleOrigin, stop))!);
        }

        return new SamplePeople(advice.Id, afterSales.Id, employees, employees[2]);
    }

    private static async Task Found<T>(SkeinDb db, Actor founder, T unit, CancellationToken stop) where T : class, ISubject
    {
        db.Add(unit);
        db.Record(founder, SampleEvents.Founded, unit);
        await db.Save(stop);
    }
}
