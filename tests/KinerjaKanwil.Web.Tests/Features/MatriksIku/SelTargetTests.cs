using System.Globalization;
using KinerjaKanwil.Web.Features.MatriksIku.Ekspor;

namespace KinerjaKanwil.Web.Tests.Features.MatriksIku;

/// <summary>Printed targets as numbers with the unit in the format.</summary>
public sealed class SelTargetTests
{
    [Theory]
    [InlineData("3,1", "3.1", "0.0")]
    [InlineData("82 (indeks)", "82", "0\" (indeks)\"")]
    [InlineData("3,25 (indeks)", "3.25", "0.00\" (indeks)\"")]
    [InlineData("90%", "90", "0\"%\"")]
    [InlineData("133 Layanan", "133", "0\" Layanan\"")]
    [InlineData("1.250 Orang", "1250", "#,##0\" Orang\"")]
    [InlineData("2,50", "2.5", "0.00")]
    [InlineData("-5%", "-5", "0\"%\"")]
    [InlineData("150 Layanan (semula 133 Layanan)", "150", "0\" Layanan (semula 133 Layanan)\"")]
    [InlineData("92,5% (semula 90%)", "92.5", "0.0\"% (semula 90%)\"")]
    [InlineData("3,25 (semula 3,1)", "3.25", "0.00\" (semula 3,1)\"")]
    public void AngkaDanSatuanMenjadiAngkaBerformat(string tercetak, string nilai, string format)
    {
        var sel = SelTarget.Dari(tercetak, decimal.Parse(nilai, CultureInfo.InvariantCulture));
        Assert.Equal(format, sel?.Format);
        Assert.Equal(decimal.Parse(nilai, CultureInfo.InvariantCulture), sel?.Nilai);
    }

    [Theory]
    [InlineData("Sesuai kebutuhan", "3")]
    [InlineData("90%", "85")]
    [InlineData("90%", null)]
    [InlineData("1 \"Buku\"", "1")]
    [InlineData("", "1")]
    [InlineData("1/2", "1")]
    [InlineData("5 - 10 Orang", "5")]
    public void YangBukanAngkaDanSatuanAtauBerbedaTetapTeks(string tercetak, string? nilai) =>
        Assert.Null(SelTarget.Dari(tercetak, nilai is null ? null : decimal.Parse(nilai, CultureInfo.InvariantCulture)));
}
