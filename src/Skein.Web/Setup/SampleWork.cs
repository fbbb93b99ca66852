using Skein.Platform;
using Skein.Samples;

namespace Skein.Web.Setup;

/// <summary>Adds the sample while people go on: three weeks of a company take longer than a click should.</summary>
internal sealed class SampleWork(AddSample adding, IHostApplicationLifetime life, ILogger<SampleWork> log)
{
    private readonly Lock gate = new();

    public Task Running { get; private set; } = Task.CompletedTask;

    public bool IsRunning => !Running.IsCompleted;

    public void Begin(Actor actor)
    {
        lock (gate)
        {
            if (!IsRunning) Running = Task.Run(() => Add(actor));
        }
    }

    private async Task Add(Actor actor)
    {
        try
        {
            var added = await adding.Run(actor, life.ApplicationStopping);
            if (!added.IsDone) log.LogWarning("The sample data was not added: {Reason}", added.ToString());
        }
        catch (Exception failure)
        {
            log.LogError(failure, "The sample data could not be added");
        }
    }
}
