namespace Skein.Measures.Surveys;

/// <summary>Importance of the five dimensions, from a question that hands out 100 points.</summary>
public sealed record ServqualWeights
{
    /// <summary>Weights that sum to 100.</summary>
    /// <exception cref="ArgumentException">They do not; <see cref="Normalised"/> makes them.</exception>
    public ServqualWeights(double tangibles, double reliability, double responsiveness, double assurance, double empathy)
    {
        ByDimension = [tangibles, reliability, responsiveness, assurance, empathy];
        foreach (var weight in ByDimension) Require.NotNegative(weight, nameof(tangibles));
        if (Math.Abs(ByDimension.Sum() - 100) > 1e-9)
            throw new ArgumentException(FormattableString.Invariant($"The weights sum to {ByDimension.Sum()}, not 100."));
    }

    /// <summary>In the order of <see cref="ServqualDimension"/>; they sum to 100.</summary>
    public IReadOnlyList<double> ByDimension { get; }

    /// <summary>The same proportions scaled to 100.</summary>
    public static ServqualWeights Normalised(double tangibles, double reliability, double responsiveness, double assurance, double empathy)
    {
        var sum = Require.Positive(tangibles + reliability + responsiveness + assurance + empathy);
        var (t, r, s, a) = (100 * tangibles / sum, 100 * reliability / sum, 100 * responsiveness / sum, 100 * assurance / sum);
        return new(t, r, s, a, Math.Max(0, empathy == 0 ? 0 : 100 - t - r - s - a));
    }
}

/// <summary>Scores of the five dimensions and what they sum up to.</summary>
/// <param name="Dimensions">Mean by dimension; null where nobody answered an item of it.</param>
/// <param name="Overall">Mean of the five dimension means (not of the 22 items: dimensions differ in size); null when one is missing.</param>
/// <param name="Weighted">Σ weight·dimension/100; null without weights, or when a dimension with weight is missing.</param>
/// <param name="Respondents">Respondents with at least one usable item.</param>
public sealed record ServqualScore(
    IReadOnlyDictionary<ServqualDimension, double?> Dimensions, double? Overall, double? Weighted, int Respondents);

/// <summary>
/// SERVQUAL: perception minus expectation on 22 items of five dimensions, 1 to 7. Negative gaps are below expectation. A respondent's dimension is
/// the mean of the items that have both answers; the score is the mean over respondents.
/// </summary>
/// <remarks>Parasuraman, Zeithaml, Berry, J. of Retailing 64(1) 1988 and 67(4) 1991. SERVPERF: Cronin and Taylor, J. of Marketing 56(3) 1992.</remarks>
public static class Servqual
{
    /// <summary>Gaps of respondents who gave both perceptions and expectations.</summary>
    /// <param name="answers">22 perceptions and 22 expectations each, null where not answered.</param>
    /// <param name="weights">Importance, for the weighted score.</param>
    public static ServqualScore Gaps(
        IReadOnlyList<(IReadOnlyList<int?> Perceptions, IReadOnlyList<int?> Expectations)> answers, ServqualWeights? weights = null)
    {
        Require.Some(answers);
        return Score([.. answers.Select(a => Items(a.Perceptions).Zip(Items(a.Expectations), (p, e) => (double?)(p - e)).ToArray())], weights);
    }

    /// <summary>Gaps where expectations were collected once, from others: each perception against the mean expectation of its item.</summary>
    /// <param name="perceptions">22 perceptions of each respondent, null where not answered.</param>
    /// <param name="expectations">22 expectations of each earlier respondent, null where not answered.</param>
    /// <param name="weights">Importance, for the weighted score.</param>
    public static ServqualScore GapsAgainst(
        IReadOnlyList<IReadOnlyList<int?>> perceptions, IReadOnlyList<IReadOnlyList<int?>> expectations, ServqualWeights? weights = null)
    {
        Require.Some(perceptions);
        Require.Some(expectations);
        IReadOnlyList<int?>[] checkedExpectations = [.. expectations.Select(Items)];
        double?[] means = [.. Enumerable.Range(0, 22).Select(i => checkedExpectations.Average(e => e[i]))];
        return Score([.. perceptions.Select(p => Items(p).Zip(means, (a, e) => a - e).ToArray())], weights);
    }

    /// <summary>SERVPERF: perceptions alone.</summary>
    /// <param name="perceptions">22 perceptions of each respondent, null where not answered.</param>
    /// <param name="weights">Importance, for the weighted score.</param>
    public static ServqualScore Performance(IReadOnlyList<IReadOnlyList<int?>> perceptions, ServqualWeights? weights = null)
    {
        Require.Some(perceptions);
        return Score([.. perceptions.Select(p => Items(p).Select(a => (double?)a).ToArray())], weights);
    }

    static ServqualScore Score(double?[][] respondents, ServqualWeights? weights)
    {
        var dimensions = Enum.GetValues<ServqualDimension>().ToDictionary(
            dimension => dimension,
            dimension => respondents.Average(items => ServqualItem.All.Where(item => item.Dimension == dimension).Average(item => items[item.Number - 1])));
        double? weighted = weights is null ? null : 0;
        if (weights is not null)
            foreach (var (dimension, mean) in dimensions)
                if (weights.ByDimension[(int)dimension] is > 0 and var weight) weighted += weight / 100 * mean;
        return new(
            dimensions,
            dimensions.Values.Any(mean => mean is null) ? null : dimensions.Values.Average(),
            weighted,
            respondents.Count(items => items.Any(item => item is not null)));
    }

    static IReadOnlyList<int?> Items(IReadOnlyList<int?> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        if (answers.Count != 22) throw new ArgumentException($"There are 22 items, not {answers.Count}.", nameof(answers));
        foreach (var answer in answers)
            if (answer is < 1 or > 7) throw new ArgumentOutOfRangeException(nameof(answers), answer, "An answer is between 1 and 7.");
        return answers;
    }
}

/// <summary>The five gaps of the gap model, each measured on one scale; negative is a shortfall.</summary>
/// <param name="Knowledge">1: what management believes is expected − what customers expect.</param>
/// <param name="Standards">2: what the standards demand − what management believes is expected.</param>
/// <param name="Delivery">3: what is delivered − what the standards demand.</param>
/// <param name="Communication">4: what is delivered − what was promised.</param>
/// <param name="Customer">5: what customers perceive − what they expect.</param>
public sealed record FiveGaps(double Knowledge, double Standards, double Delivery, double Communication, double Customer)
{
    /// <summary>The gaps of measured levels.</summary>
    public static FiveGaps Of(
        double expected, double believedExpected, double standard, double delivered, double promised, double perceived)
    {
        foreach (var level in (double[])[expected, believedExpected, standard, delivered, promised, perceived]) Require.Finite(level, nameof(expected));
        return new(believedExpected - expected, standard - believedExpected, delivered - standard, delivered - promised, perceived - expected);
    }

    /// <summary>Number (1 to 4) of the provider's gap with the greatest shortfall; null when none falls short.</summary>
    public int? Greatest
    {
        get
        {
            double[] gaps = [Knowledge, Standards, Delivery, Communication];
            var least = gaps.Min();
            return least < 0 ? Array.IndexOf(gaps, least) + 1 : null;
        }
    }
}
