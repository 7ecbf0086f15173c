using KinerjaKanwil.Domain.Perencanaan;
using static KinerjaKanwil.Domain.Tests.Contoh;

namespace KinerjaKanwil.Domain.Tests.Perencanaan;

public sealed class IndikatorKinerjaTests
{
    [Theory]
    [InlineData("PAS", 7, 3, "PAS.07.3")]
    [InlineData("ADM", 1, 1, "ADM.01.1")]
    [InlineData("YAN", 12, 10, "YAN.12.10")]
    [InlineData("IMI", 123, 1, "IMI.123.1")]
    public void BuatKode_DivisiSasaranNomor_DuaAngkaUntukSasaran(string divisi, int sasaran, int nomor, string kode)
    {
        Assert.Equal(kode, IndikatorKinerja.BuatKode(divisi, sasaran, nomor));
        Assert.True(kode.Length <= IndikatorKinerja.PanjangKode);
    }

    [Fact]
    public void Perbarui_ManualSama_ObjekLamaDipertahankan()
    {
        // The same rule must not look like a change to whoever tracks changes.
        var manual = ManualIku.Bawaan(Persen);
        var indikator = Indikator(manual);
        indikator.Perbarui("3.", "Nama resmi", "Nama tampil", "90%", ManualIku.Bawaan(new Satuan(JenisSatuan.Persen, "%")));
        Assert.Same(manual, indikator.Manual);
        Assert.Equal(("Nama resmi", "Nama tampil", "90%"), (indikator.NamaResmi, indikator.NamaTampil, indikator.TargetResmi));

        indikator.Perbarui("3.", "Nama resmi", null, "90%", manual with { Polaritas = Polaritas.Minimal });
        Assert.Equal(Polaritas.Minimal, indikator.Manual.Polaritas);
    }
}
