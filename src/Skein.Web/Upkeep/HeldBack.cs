namespace Skein.Web.Upkeep;

/// <summary>
/// Background work begins once the house is ready, while the web server answers from the first moment. It ends, in reverse order,
/// after the last request.
/// </summary>
internal sealed class HeldBack(
    IServiceProvider provider, IReadOnlyList<ServiceDescriptor> held, Readiness readiness, IHostApplicationLifetime life, ILogger<HeldBack> log)
    : IHostedService, IAsyncDisposable
{
    private readonly CancellationTokenSource ends = new();
    private readonly List<IHostedService> started = [];
    private Task starting = Task.CompletedTask;

    /// <summary>Takes all background work added so far under this.</summary>
    public static void Hold(IServiceCollection services)
    {
        var held = services.Where(s => s.ServiceType == typeof(IHostedService)).ToList();
        foreach (var one in held) services.Remove(one);
        services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<HeldBack>(provider, held));
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        starting = StartAll(ends.Token);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await ends.CancelAsync();
        await starting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var service in Enumerable.Reverse(started)) await service.StopAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in Enumerable.Reverse(started))
        {
            if (service is IAsyncDisposable later) await later.DisposeAsync();
            else (service as IDisposable)?.Dispose();
        }

        ends.Dispose();
    }

    private async Task StartAll(CancellationToken stop)
    {
        await readiness.Ready.WaitAsync(stop);
        try
        {
            foreach (var one in held)
            {
                var service = (IHostedService)(one.ImplementationInstance ?? one.ImplementationFactory?.Invoke(provider)
                    ?? ActivatorUtilities.CreateInstance(provider, one.ImplementationType!));
                started.Add(service);
                await service.StartAsync(stop);
                if (service is BackgroundService { ExecuteTask: { } work }) _ = Watch(service.GetType().Name, work);
            }
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            GiveUp("Background work", failure);
        }
    }

    /// <summary>The host itself watches only what it started itself.</summary>
    private async Task Watch(string name, Task work)
    {
        try
        {
            await work;
        }
        catch (Exception failure) when (!ends.IsCancellationRequested)
        {
            GiveUp(name, failure);
        }
        catch (Exception) when (ends.IsCancellationRequested)
        {
            // It was told to end.
        }
    }

    private void GiveUp(string name, Exception failure)
    {
        log.LogCritical(failure, "{Name} broke down; the program ends so that it is started anew", name);
        life.StopApplication();
    }
}
