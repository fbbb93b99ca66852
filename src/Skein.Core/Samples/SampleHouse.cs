using Microsoft.EntityFrameworkCore;
using Skein.Cases;
using Skein.Customers;
using Skein.Organization;
using Skein.Platform;
using Skein.Platform.Files;

namespace Skein.Samples;

/// <summary>The use cases of the house on the same database, but with the story's clock.</summary>
internal sealed class SampleHouse : IDbContextFactory<SkeinDb>
{
    private readonly IEngine engine;
    private readonly Wake wake;

    public SampleHouse(IEngine engine, Wake wake, IFileStore files)
    {
        (this.engine, this.wake) = (engine, wake);
        var desk = new CaseDesk(this);
        Employees = new InviteEmployee(this);
        Actors = new Actors(this);
        Customers = new EditCustomer(this, new CustomerDesk(this));
        Files = new KeepFile(files, this);
        Open = new OpenCase(this);
        Write = new WriteMessage(desk);
        Assign = new AssignCase(desk);
        Hold = new HoldCase(desk);
        Resolve = new ResolveCase(desk);
        End = new EndCase(desk);
        Discard = new DiscardCase(desk);
    }

    public SampleClock Clock { get; } = new();

    public InviteEmployee Employees { get; }

    public Actors Actors { get; }

    public EditCustomer Customers { get; }

    public KeepFile Files { get; }

    public OpenCase Open { get; }

    public WriteMessage Write { get; }

    public AssignCase Assign { get; }

    public HoldCase Hold { get; }

    public ResolveCase Resolve { get; }

    public EndCase End { get; }

    public DiscardCase Discard { get; }

    public SkeinDb CreateDbContext() => SkeinDb.On(engine, wake, Clock);
}
