using Microsoft.AspNetCore.Components;

namespace Skein.Web.Components;

/// <summary>
/// What every component here is: drawn when it has read what it shows, and not before. So a null is "there is none" and never "not
/// known yet", and what stands inside it reads once, with the right parameters, and not also for a page still empty.
/// </summary>
public abstract class ReadFirst : ComponentBase
{
    private Task? begun;

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await (begun ??= Begin());
        OnParametersSet();
        await OnParametersSetAsync();
        StateHasChanged();
    }

    private Task Begin()
    {
        OnInitialized();
        return OnInitializedAsync();
    }
}
