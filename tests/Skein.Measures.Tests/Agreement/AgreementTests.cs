using CsCheck;
using Skein.Measures.Agreement;

namespace Skein.Measures.Tests.Agreement;

public class AgreementTests
{
    [Theory]
    [InlineData(20, 5, 10, 15, 0.4)]
    [InlineData(45, 15, 25, 15, 0.130435)]
    [InlineData(90, 5, 5, 0, -0.052632)]
    public void Two_raters(int yy, int yn, int ny, int nn, double kappa) =>
        Assert.Equal(kappa, CohenKappa.Of(new long[,] { { yy, yn }, { ny, nn } }).Kappa!.Value, 1e-6);

    [Fact]
    public void No_variation_is_neither_full_agreement_nor_none()
    {
        Assert.Null(CohenKappa.Of(new long[,] { { 10, 0 }, { 0, 0 } }).Kappa);
        Assert.Null(CohenKappa.Of(new long[,] { { 10 } }).Kappa);
        Assert.Null(FleissKappa.Of([[3, 0], [3, 0]]).Kappa);
        Assert.Null(KrippendorffAlpha.Of([[1, 1], [1, 1]], MeasurementLevel.Nominal).Alpha);
        Assert.Null(KrippendorffAlpha.Of([[1, null], [null, 2]], MeasurementLevel.Interval).Alpha);
        Assert.Null(KrippendorffAlpha.Of([[0, 0], [0, 0]], MeasurementLevel.Ratio).Alpha);
    }

    [Theory]
    [InlineData(KappaWeights.None, 0.595389)]
    [InlineData(KappaWeights.Linear, 0.652380)]
    [InlineData(KappaWeights.Quadratic, 0.702334)]
    public void Unaided_vision_of_both_eyes(KappaWeights weights, double kappa) =>
        Assert.Equal(kappa, CohenKappa.Of(new long[,] { { 1520, 266, 124, 66 }, { 234, 1512, 432, 78 }, { 117, 362, 1772, 205 }, { 36, 82, 179, 492 } }, weights).Kappa!.Value, 1e-6);

    [Fact]
    public void Diagnoses_of_thirty_patients_by_six_psychiatrists()
    {
        string[] rows =
        [
            "00060", "03003", "01401", "00006", "03030", "20400", "00402", "20310", "20040", "00006",
            "10050", "11040", "03300", "10050", "02031", "00501", "30012", "51000", "02040", "10203",
            "00006", "01050", "02013", "20040", "10041", "05010", "40002", "02040", "10500", "00006",
        ];
        Assert.Equal(0.430245, FleissKappa.Of([.. rows.Select(row => row.Select(c => c - '0').ToArray())]).Kappa!.Value, 1e-6);
    }

    static readonly double?[] A = [null, null, null, null, null, 3, 4, 1, 2, 1, 1, 3, 3, null, 3];
    static readonly double?[] B = [1, null, 2, 1, 3, 3, 4, 3, null, null, null, null, null, null, null];
    static readonly double?[] C = [null, null, 2, 1, 3, 4, 4, null, 2, 1, 1, 3, 3, null, 4];

    [Theory]
    [InlineData(MeasurementLevel.Nominal, 0.691358)]
    [InlineData(MeasurementLevel.Ordinal, 0.806721)]
    [InlineData(MeasurementLevel.Interval, 0.810845)]
    [InlineData(MeasurementLevel.Ratio, 0.808944)]
    public void Three_raters_with_missing_ratings(MeasurementLevel level, double alpha)
    {
        var result = KrippendorffAlpha.Of([.. Enumerable.Range(0, 15).Select(i => new[] { A[i], B[i], C[i] })], level);
        Assert.Equal(alpha, result.Alpha!.Value, 1e-6);
        Assert.Equal((12, 26), (result.Units, result.Ratings));
    }

    /// <summary>The coincidence matrix of the textbook, with the differences as they are defined there.</summary>
    static double? ByCoincidences(double?[][] units, MeasurementLevel level)
    {
        double[][] pairable = [.. units.Select(u => u.OfType<double>().ToArray()).Where(u => u.Length > 1)];
        double[] values = [.. pairable.SelectMany(u => u).Distinct().Order()];
        var k = values.Length;
        if (k < 2) return null;
        var o = new double[k, k];
        foreach (var unit in pairable)
            for (var i = 0; i < unit.Length; i++)
                for (var j = 0; j < unit.Length; j++)
                    if (i != j) o[Array.IndexOf(values, unit[i]), Array.IndexOf(values, unit[j])] += 1.0 / (unit.Length - 1);
        double[] n = [.. Enumerable.Range(0, k).Select(c => Enumerable.Range(0, k).Sum(j => o[c, j]))];
        double observed = 0, expected = 0;
        for (var c = 0; c < k; c++)
            for (var d = 0; d < k; d++)
            {
                var (low, high) = (Math.Min(c, d), Math.Max(c, d));
                var delta = level switch
                {
                    MeasurementLevel.Nominal => c == d ? 0 : 1,
                    MeasurementLevel.Ordinal => Math.Pow(Enumerable.Range(low, high - low + 1).Sum(g => n[g]) - ((n[c] + n[d]) / 2), 2),
                    MeasurementLevel.Interval => Math.Pow(values[c] - values[d], 2),
                    MeasurementLevel.Ratio => c == d ? 0 : Math.Pow((values[c] - values[d]) / (values[c] + values[d]), 2),
                };
                observed += o[c, d] * delta;
                expected += n[c] * n[d] * delta;
            }
        return 1 - ((n.Sum() - 1) * observed / expected);
    }

    [Fact]
    public void Krippendorff_by_the_coincidence_matrix() =>
        Gen.Select(Gen.OneOf(Gen.Const((double?)null), Gen.Int[0, 6].Select(i => (double?)(i / 2.0))).Array[0, 5].Array[1, 25], Any.Of(Enum.GetValues<MeasurementLevel>()))
            .Sample((units, level) =>
            {
                var (expected, actual) = (ByCoincidences(units, level), KrippendorffAlpha.Of(units, level).Alpha);
                Assert.Equal(expected is null, actual is null);
                if (expected is not null) Assert.Equal(expected.Value, actual!.Value, 1e-9);
            }, iter: 400);

    [Fact]
    public void Kappa_of_pairs_is_kappa_of_their_table()
    {
        var kappa = CohenKappa.Of([("a", "a"), ("a", "b"), ("b", "b"), ("c", "c")], ["a", "b", "c"]);
        Assert.Equal(4, kappa.Count);
        Assert.Equal((0.75 - (5 / 16.0)) / (1 - (5 / 16.0)), kappa.Kappa!.Value, 1e-12);
        Assert.Throws<ArgumentException>(() => CohenKappa.Of([("a", "z")], ["a", "b"]));
        Assert.Throws<ArgumentException>(() => CohenKappa.Of(new long[2, 3]));
        Assert.Throws<ArgumentException>(() => FleissKappa.Of([[1, 2], [1, 1]]));
        Assert.Throws<ArgumentOutOfRangeException>(() => KrippendorffAlpha.Of([[-1, 2]], MeasurementLevel.Ratio));
    }

    [Fact]
    public void Ten_thousand_units()
    {
        var random = new Random(1);
        double?[][] units = [.. Enumerable.Range(0, 10_000).Select(_ => new double?[] { random.Next(5), random.Next(5), random.Next(5) })];
        Assert.Equal(0, KrippendorffAlpha.Of(units, MeasurementLevel.Ordinal).Alpha!.Value, 0.03);
    }
}
