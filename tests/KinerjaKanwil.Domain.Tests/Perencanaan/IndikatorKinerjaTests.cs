using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Domain.Perencanaan;
using static KinerjaKanwil.Domain.Tests.Contoh;

namespace KinerjaKanwil.Domain.Tests.Perencanaan;

public sealed class IndikatorKinerjaTests
{
    private static readonly DateTime Saat = new(2024, 1, 8, 3, 0, 0, DateTimeKind.Utc);

    private static readonly PenggunaAktif Admin = new(1, "Admin", Peran.Admin, null);

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

    [Fact]
    public void Perbarui_SudahDilaporkan_AturanTetapLabelBerganti()
    {
        var manual = ManualIku.Bawaan(Persen);
        var indikator = Indikator(manual);
        Assert.False(indikator.Perbarui("3.", "Nama", null, "90%", manual with { Polaritas = Polaritas.Minimal }, UraianIku.Kosong with { Definisi = "Lain" }, terpakai: true));
        Assert.Equal((manual, null), (indikator.Manual, indikator.Uraian.Definisi));

        Assert.True(indikator.Perbarui("3.", "Nama", null, "90%", manual with { Catatan = "Catatan" }, UraianIku.Kosong with { Definisi = "Lain" }, terpakai: true));
        Assert.Equal(("Catatan", "Lain"), (indikator.Manual.Catatan, indikator.Uraian.Definisi));

        // A file without words leaves those that stand.
        Assert.True(indikator.Perbarui("3.", "Nama", null, "90%", indikator.Manual, uraian: null));
        Assert.Equal("Lain", indikator.Uraian.Definisi);
    }

    [Fact]
    public void TetapkanManual_BelumDilaporkan_AturanDanUraianBerganti()
    {
        var indikator = Indikator(ManualIku.Bawaan(Persen));
        var baru = indikator.Manual with { Polaritas = Polaritas.Minimal };

        Assert.True(indikator.TetapkanManual(baru, UraianIku.Kosong with { Definisi = "Definisi" }, sudahDilaporkan: false, Admin, Saat).Sukses);

        Assert.Equal((baru, "Definisi", Saat, "Admin"), (indikator.Manual, indikator.Uraian.Definisi, indikator.ManualDitetapkanPada, indikator.ManualDitetapkanOleh));
        indikator.Perbarui("3.", "Nama", null, "90%", ManualIku.Bawaan(Persen));
        Assert.Equal(Polaritas.Minimal, indikator.Manual.Polaritas);
    }

    [Fact]
    public void TetapkanManual_SudahDilaporkan_AturanTetapUraianBerganti()
    {
        var indikator = Indikator(ManualIku.Bawaan(Persen));

        Assert.False(indikator.TetapkanManual(indikator.Manual with { Polaritas = Polaritas.Minimal }, UraianIku.Kosong, sudahDilaporkan: true, Admin, Saat).Sukses);
        Assert.Null(indikator.ManualDitetapkanPada);
        Assert.True(indikator.TetapkanManual(indikator.Manual with { BuktiWajib = true }, UraianIku.Kosong with { SumberData = "Register" }, sudahDilaporkan: true, Admin, Saat).Sukses);
        Assert.Equal((true, "Register"), (indikator.Manual.BuktiWajib, indikator.Uraian.SumberData));
    }

    [Fact]
    public void TetapkanManual_BukanAdminAtauBertentangan_TidakAdaYangBerubah()
    {
        var indikator = Indikator(ManualIku.Bawaan(Persen));
        var kadiv = new PenggunaAktif(2, "Kadiv", Peran.KepalaDivisi, "PAS");

        Assert.False(indikator.TetapkanManual(indikator.Manual, UraianIku.Kosong, sudahDilaporkan: false, kadiv, Saat).Sukses);
        Assert.False(indikator.TetapkanManual(indikator.Manual with { SkalaMin = 4, SkalaMaks = 1 }, UraianIku.Kosong, sudahDilaporkan: false, Admin, Saat).Sukses);
        Assert.Null(indikator.Manual.SkalaMin);
    }
}
