using System.Numerics;

namespace Skein.Measures.Process;

/// <summary>
/// A sound chart as a net: a bit for each arrow that is being followed. A way on which an arrow would be followed twice at the same time is none.
/// </summary>
internal sealed class FlowTokens
{
    readonly List<(FlowNode Node, BigInteger[] Entries, BigInteger[] Exits)> nodes;

    public FlowTokens(FlowChart chart)
    {
        BigInteger[] Bits(Func<FlowArrow, bool> which) => [.. Enumerable.Range(0, chart.Arrows.Count).Where(i => which(chart.Arrows[i])).Select(i => BigInteger.One << i)];
        nodes = [.. chart.Nodes.Select(node => (node, Bits(a => a.To == node.Id), Bits(a => a.From == node.Id)))];
        Begin = nodes.Single(n => n.Node.Kind == FlowNodeKind.Start).Exits[0];
    }

    /// <summary>The start has been left.</summary>
    public BigInteger Begin { get; }

    /// <summary>Each node that can be passed now, with what is being followed after it; nothing any more after the last end.</summary>
    public IEnumerable<(FlowNode Node, BigInteger Tokens)> After(BigInteger tokens)
    {
        foreach (var (node, entries, exits) in nodes)
        {
            foreach (var taken in node.Kind == FlowNodeKind.Join ? [All(entries)] : entries)
            {
                if (taken.IsZero || (tokens & taken) != taken) continue;
                var left = tokens ^ taken;
                foreach (var given in node.Kind == FlowNodeKind.Decision ? exits : [All(exits)])
                    if ((left & given).IsZero) yield return (node, left | given);
            }
        }
    }

    static BigInteger All(BigInteger[] bits) => bits.Aggregate(BigInteger.Zero, (sum, bit) => sum | bit);
}
