namespace Skein.Web.Components;

/// <summary>What the input inside a <see cref="Field"/> must carry: <c>&lt;input @attributes="field.Attributes"&gt;</c>.</summary>
public sealed record FieldContext(string Id, string? DescribedBy, bool Wrong, bool Required)
{
    public IReadOnlyDictionary<string, object> Attributes
    {
        get
        {
            var attributes = new Dictionary<string, object> { ["id"] = Id };
            if (DescribedBy is not null) attributes["aria-describedby"] = DescribedBy;
            if (Wrong) attributes["aria-invalid"] = "true";
            if (Required) attributes["aria-required"] = "true";
            return attributes;
        }
    }
}
