using Microsoft.EntityFrameworkCore;
using Skein.Access;
using Skein.Cases;
using Skein.Customers;
using Skein.Journal;
using Skein.Mail;
using Skein.Organization;
using Skein.Platform;
using Skein.Platform.Files;
using Skein.Platform.Search;
using Skein.Search;
using Skein.Setup;

namespace Skein.Samples;

/// <summary>
/// Takes the sample out again, with its journal entries. What real work holds on to stays: the customer of a real case, the
/// team somebody real is in.
/// </summary>
public sealed class RemoveSample(IDbContextFactory<SkeinDb> storage, ISearchIndex index)
{
    public async Task<Outcome<SampleSize>> Run(Actor actor, CancellationToken stop)
    {
        if (!actor.May(AccessPermissions.ManageSystem)) return Outcome.Forbidden.As<SampleSize>();
        await using var db = await storage.CreateDbContextAsync(stop);
        if (!await db.HasSample(stop)) return Outcome.Refused(SampleRules.NotThere.Broken()).As<SampleSize>();

        var removed = new SampleSize(0, 0, 0);
        var done = await db.Together(async () =>
        {
            var made = await Made.Read(db, stop);
            var cases = await Cases(db, made, stop);
            var customers = await Customers(db, made.Customers, stop);
            var employees = await Employees(db, made.Accounts, stop);
            var units = await Units(db, made, stop);
            var mails = await Mails(db, made, stop);
            await Files(db, made, stop);
            await index.Replace(db, SearchShelf.Cases, [.. cases.Ids.Select(SearchKeys.Of)], [], stop);
            await index.Replace(db, SearchShelf.Customers, [.. customers.Ids.Select(SearchKeys.Of)], [], stop);
            await Entries(db, [cases, customers, mails, .. employees, .. units], stop);
            removed = new SampleSize(employees[0].Ids.Count, customers.Ids.Count, cases.Ids.Count);
            db.Record(actor, SampleEvents.Removed, await db.Companies.SingleAsync(stop), after: removed);
            return Outcome.Done;
        }, stop);
        return done.With(removed);
    }

    private static async Task<Gone> Cases(SkeinDb db, Made made, CancellationToken stop)
    {
        await db.CaseMessages.Where(m => made.Cases.Contains(m.CaseId)).ExecuteDeleteAsync(stop);
        await db.Cases.Where(c => made.Cases.Contains(c.Id)).ExecuteDeleteAsync(stop);
        return new Gone(Case.SubjectKind, made.Cases);
    }

    /// <summary>Those that a real colleague's answer in a sample case made.</summary>
    private static async Task<Gone> Mails(SkeinDb db, Made made, CancellationToken stop)
    {
        var ids = await db.OutgoingMails.Where(m => m.CaseId != null && made.Cases.Contains(m.CaseId.Value)).Select(m => m.Id).ToListAsync(stop);
        await db.OutgoingMails.Where(m => ids.Contains(m.Id)).ExecuteDeleteAsync(stop);
        return new Gone(OutgoingMail.SubjectKind, ids);
    }

    private static async Task<Gone> Customers(SkeinDb db, List<long> made, CancellationToken stop)
    {
        var free = await db.Customers.Where(c => made.Contains(c.Id) && !db.Set<Case>().Any(k => k.CustomerId == c.Id)).Select(c => c.Id).ToListAsync(stop);
        await db.Customers.Where(c => free.Contains(c.Id)).ExecuteDeleteAsync(stop);
        return new Gone(Customer.SubjectKind, free);
    }

    private static async Task<Gone[]> Employees(SkeinDb db, List<long> made, CancellationToken stop)
    {
        var free = await db.Employees.Where(e => made.Contains(e.Id) && !db.Set<Case>().Any(c => c.OwnerId == e.Id)).Select(e => e.Id).ToListAsync(stop);
        await db.Employees.Where(e => free.Contains(e.Id)).ExecuteDeleteAsync(stop);
        await db.Accounts.Where(a => free.Contains(a.Id)).ExecuteDeleteAsync(stop);
        return [new Gone(Employee.SubjectKind, free), new Gone(Account.SubjectKind, free)];
    }

    private static async Task<Gone[]> Units(SkeinDb db, Made made, CancellationToken stop)
    {
        var teams = await db.Teams
            .Where(t => made.Teams.Contains(t.Id) && t.Members.Count == 0 && !db.Set<Case>().Any(c => c.TeamId == t.Id))
            .Select(t => t.Id).ToListAsync(stop);
        await db.Teams.Where(t => teams.Contains(t.Id)).ExecuteDeleteAsync(stop);

        var posts = await db.Positions
            .Where(p => made.Positions.Contains(p.Id) && !db.Set<Employee>().Any(e => e.PositionId == p.Id)).Select(p => p.Id).ToListAsync(stop);
        await db.Positions.Where(p => posts.Contains(p.Id)).ExecuteDeleteAsync(stop);

        var departments = await db.Departments
            .Where(d => made.Departments.Contains(d.Id) && !db.Set<Team>().Any(t => t.DepartmentId == d.Id))
            .Where(d => !db.Set<JobPosition>().Any(p => p.DepartmentId == d.Id) && !db.Set<Employee>().Any(e => e.DepartmentId == d.Id))
            .Where(d => !db.Set<Department>().Any(below => below.ParentId == d.Id))
            .Select(d => d.Id).ToListAsync(stop);
        await db.Departments.Where(d => departments.Contains(d.Id)).ExecuteDeleteAsync(stop);
        return [new(Team.SubjectKind, teams), new(JobPosition.SubjectKind, posts), new(Department.SubjectKind, departments)];
    }

    /// <summary>What the sample's people uploaded and no message holds any more.</summary>
    private static Task<int> Files(SkeinDb db, Made made, CancellationToken stop) => db.Files
        .Where(f => (f.UploaderKind == ActorKind.Customer && made.Customers.Contains(f.UploaderId))
            || (f.UploaderKind == ActorKind.Employee && made.Accounts.Contains(f.UploaderId)))
        .Where(f => !db.Set<MessageFile>().Any(held => held.FileId == f.Id))
        .ExecuteDeleteAsync(stop);

    private static async Task Entries(SkeinDb db, IReadOnlyList<Gone> all, CancellationToken stop)
    {
        foreach (var (kind, ids) in all)
        {
            await db.Journal.Where(e => e.SubjectKind == kind && ids.Contains(e.SubjectId)).ExecuteDeleteAsync(stop);
        }
    }

    private sealed record Gone(string Kind, List<long> Ids);

    /// <summary>What the journal says was made from the sample's origin.</summary>
    private sealed record Made(List<long> Cases, List<long> Customers, List<long> Accounts, List<long> Teams, List<long> Positions, List<long> Departments)
    {
        private static readonly string[] Beginnings =
            [CaseEvents.Opened.Code, CustomerEvents.Registered.Code, AccessEvents.Invited.Code, SampleEvents.Founded.Code];

        public static async Task<Made> Read(SkeinDb db, CancellationToken stop)
        {
            var made = await db.Journal.Where(e => e.Origin == JournalEntry.SampleOrigin && Beginnings.Contains(e.Event))
                .Select(e => new { e.SubjectKind, e.SubjectId }).ToListAsync(stop);
            List<long> Of(string kind) => [.. made.Where(m => m.SubjectKind == kind).Select(m => m.SubjectId)];
            return new Made(
                Of(Case.SubjectKind), Of(Customer.SubjectKind), Of(Account.SubjectKind),
                Of(Team.SubjectKind), Of(JobPosition.SubjectKind), Of(Department.SubjectKind));
        }
    }
}
