using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Skein.Web.Components;

namespace Skein.Web.Tests.Components;

public sealed class ReadFirstTests
{
    [Fact]
    public async Task What_is_drawn_anew_around_it_while_it_reads_draws_nothing_of_it_and_it_reads_once()
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var read = new TaskCompletionSource<string>();
        await renderer.Dispatcher.InvokeAsync(async () =>
        {
            Around? around = null;
            var drawn = renderer.BeginRenderingComponent<Around>(ParameterView.FromDictionary(new Dictionary<string, object?> { ["Read"] = read.Task, ["Is"] = (Action<Around>)(it => around = it) }));
            Assert.Equal("<p></p>", drawn.ToHtmlString());

            around!.DrawAgain();
            around.DrawAgain();
            Assert.Equal("<p></p>", drawn.ToHtmlString());

            read.SetResult("Wang");
            await drawn.QuiescenceTask;
            Assert.Equal("<p>Wang 3, 1</p>", drawn.ToHtmlString());
        });
    }

    private sealed class Around : ComponentBase
    {
        private int times;

        [Parameter] public Task<string> Read { get; set; } = null!;
        [Parameter] public Action<Around> Is { get; set; } = null!;

        public void DrawAgain() => StateHasChanged();

        protected override void OnInitialized() => Is(this);

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "p");
            builder.OpenComponent<Reading>(1);
            builder.AddComponentParameter(2, nameof(Reading.Read), Read);
            builder.AddComponentParameter(3, nameof(Reading.Times), ++times);
            builder.CloseComponent();
            builder.CloseElement();
        }
    }

    private sealed class Reading : ReadFirst
    {
        private string? name;
        private int reads;

        [Parameter] public Task<string> Read { get; set; } = null!;
        [Parameter] public int Times { get; set; }

        protected override async Task OnInitializedAsync()
        {
            reads++;
            name = await Read;
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, FormattableString.Invariant($"{name ?? "null"} {Times}, {reads}"));
    }
}
