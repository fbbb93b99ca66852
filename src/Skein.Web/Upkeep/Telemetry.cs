using System.Diagnostics;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Skein.Journal;
using Skein.Platform;

namespace Skein.Web.Upkeep;

/// <summary>
/// Metrics and traces, sent to a collector when one is configured and measured for nobody otherwise. Like the logs they name
/// routes as declared and no person.
/// </summary>
internal static class Telemetry
{
    private const string Path = "url.path";
    private static readonly string[] AboutPeople = ["url.query", "url.full", "client.address", "network.peer.address", "user_agent.original"];

    public static void AddTelemetry(this IServiceCollection services, Settings settings)
    {
        if (settings.Telemetry is not { } collector) return;
        services.AddHostedService<Gauges>();
        services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("skein", serviceVersion: Product.Version))
            .WithMetrics(metrics => metrics.AddMeter(JournalMeter.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime", "Npgsql").AddOtlpExporter(To(collector, "v1/metrics")))
            .WithTracing(traces => traces.AddSource(JournalMeter.Name, "Npgsql").AddAspNetCoreInstrumentation(options =>
            {
                options.Filter = context => !context.Request.Path.StartsWithSegments(Health.Path);
                options.EnrichWithHttpRequest = (activity, _) => activity.SetTag(Path, null);
                options.EnrichWithHttpResponse = (activity, response) => activity.SetTag(Path, Routes.Declared(response.HttpContext));
            }).AddProcessor<Forget>().AddOtlpExporter(To(collector, "v1/traces")));
    }

    private static Action<OtlpExporterOptions> To(Uri collector, string signal) => options =>
    {
        options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = new Uri($"{collector.ToString().TrimEnd('/')}/{signal}");
    };

    /// <summary>At the very end, before anything is sent: a request that outlives the instrumentation is exported as well.</summary>
    private sealed class Forget : BaseProcessor<Activity>
    {
        public override void OnEnd(Activity data)
        {
            foreach (var tag in AboutPeople) data.SetTag(tag, null);
        }
    }
}
