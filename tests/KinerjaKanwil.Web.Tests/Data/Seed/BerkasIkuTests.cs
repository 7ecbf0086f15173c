using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Data.Seed;

namespace KinerjaKanwil.Web.Tests.Data.Seed;

public sealed partial class BerkasIkuTests
{
    private static readonly string Json = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "seeds", "iku-2023.json"));

    private static BerkasIku Berkas => Baca(Json);

    [Fact]
    public void Lembar2023_Dihitung_EmpatDivisiDuaPuluhDuaSasaranEnamPuluhSatuIndikator()
    {
        Assert.Equal(4, Berkas.Divisi.Count);
        Assert.Equal(22, Berkas.Sasaran.Count);
        Assert.Equal(61, Berkas.Indikator.Count);
        Assert.Equal([1, 36, 2, 22], Berkas.Divisi.Select(d => Berkas.Indikator.Count(i => i.Divisi == d.Kode)));
        Assert.Equal(
            [(JenisSatuan.Persen, 45), (JenisSatuan.Indeks, 5), (JenisSatuan.Jumlah, 11)],
            Berkas.Indikator.GroupBy(i => i.Jenis).OrderBy(g => g.Key).Select(g => (g.Key, g.Count())));
    }

    [Fact]
    public void Lembar2023_DibandingkanDokumenSumber_SetiapKolomSamaHurufDemiHuruf()
    {
        var sumber = LembarSumber.Baca();
        Assert.Equal(Berkas.Divisi.Select(d => d.Nomor), sumber.Divisi);
        foreach (var divisi in Berkas.Divisi)
        {
            var sasaran = Berkas.Sasaran.Where(s => s.Divisi == divisi.Kode).ToList();
            var indikator = Berkas.Indikator.Where(i => i.Divisi == divisi.Kode).ToList();
            Assert.Equal(sumber.Kolom(divisi.Nomor, 1), string.Join(' ', sasaran.Select(s => s.Penanda)));
            Assert.Equal(sumber.Kolom(divisi.Nomor, 2), string.Join(' ', sasaran.Select(s => s.NamaResmi)));
            Assert.Equal(sumber.Kolom(divisi.Nomor, 3), string.Join(' ', indikator.Select(i => $"{i.Penanda} {i.NamaResmi}".Trim())));
            Assert.Equal(sumber.Kolom(divisi.Nomor, 4), string.Join(' ', indikator.Select(i => i.Target)));
        }
    }

    [Fact]
    public void Lembar2023_DibandingkanDokumenSumber_KepalaDanTandaTanganSama()
    {
        var sumber = Lipat(LembarSumber.Baca().Teks.Replace("*", "", StringComparison.Ordinal));
        Assert.Contains(Lipat(string.Join(' ', Berkas.Judul)), sumber, StringComparison.Ordinal);
        Assert.Contains(Lipat(Berkas.DasarHukum), sumber, StringComparison.Ordinal);
        foreach (var divisi in Berkas.Divisi)
        {
            Assert.Contains($"{divisi.Nomor}. {divisi.NamaResmi}", sumber, StringComparison.Ordinal);
        }

        var ttd = Berkas.Penandatangan;
        Assert.EndsWith(Lipat($"{ttd.Jabatan} {ttd.Keterangan} {ttd.Nama} NIP. {ttd.Nip}"), sumber.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void Lembar2023_SetiapIndikatorPersen_AdalahRasioKumulatifDenganTargetTahunDiTiapTriwulan()
    {
        foreach (var indikator in Berkas.Indikator.Where(i => i.Jenis == JenisSatuan.Persen))
        {
            var manual = indikator.BuatManual();
            Assert.Equal((CaraIsi.Rasio, SifatAngka.Kumulatif, Konsolidasi.NilaiTerakhir, Polaritas.Maksimal),
                (manual.CaraIsi, manual.SifatAngka, manual.Konsolidasi, manual.Polaritas));
            Assert.Equal(indikator.Nilai, NilaiTarget.DariTahunan(indikator.Nilai, manual.Konsolidasi).Untuk(Triwulan.I));
        }
    }

    [Theory]
    [InlineData("indikator", 14, "target", "\"85 persen\"", "Indikator baris 15 (PAS.05.1), kolom satuan")]
    [InlineData("indikator", 14, "nilai", "61", "Indikator baris 15 (PAS.05.1), kolom nilai")]
    [InlineData("indikator", 14, "kode", "\"PAS.05.9\"", "Indikator baris 15 (PAS.05.9), kolom kode: seharusnya PAS.05.1")]
    [InlineData("indikator", 14, "nomor", "4", "Indikator baris 15 (PAS.05.1), kolom nomor: 4, seharusnya 1")]
    [InlineData("indikator", 14, "namaResmi", "\" \"", "Indikator baris 15 (PAS.05.1), kolom nama")]
    [InlineData("indikator", 14, "sasaran", "99", "Indikator baris 15 (PAS.05.1), kolom sasaran: sasaran 99 pada divisi PAS tidak ada")]
    [InlineData("indikator", 1, "skalaMaks", "4", "Indikator baris 2 (PAS.01.1), kolom nilai: 82 di luar skala")]
    [InlineData("divisi", 1, "jumlahIndikator", "35", "Divisi baris 2 (PAS), kolom jumlahIndikator: tertulis 35, ada 36")]
    [InlineData("divisi", 2, "kode", "\"PAS\"", "Divisi baris 3 (PAS), kolom kode: sudah dipakai")]
    [InlineData("sasaran", 3, "nomor", "2", "Sasaran baris 4 (PAS nomor 2), kolom nomor: 2, seharusnya 3")]
    [InlineData("sasaran", 3, "divisi", "\"XXX\"", "kolom divisi: divisi XXX tidak ada")]
    public void Baca_SatuSelTidakCocok_DitolakDenganBarisDanKolom(string tabel, int baris, string kolom, string nilai, string pesan)
    {
        var berkas = JsonNode.Parse(Json)!;
        berkas[tabel]![baris]![kolom] = JsonNode.Parse(nilai);

        var galat = Assert.Throws<BerkasIkuException>(() => Baca(berkas.ToJsonString()));

        Assert.Contains(galat.Daftar, d => d.Contains(pesan, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{", "baris berkas 1")]
    [InlineData("{\"tahun\": \"dua ribu\"}", "$.tahun")]
    [InlineData("null", "Berkas kosong")]
    [InlineData("{\"tahun\": 2023}", "tidak dapat dibaca")]
    public void Baca_BukanBerkasIku_DitolakDenganLetaknya(string isi, string pesan) =>
        Assert.Contains(pesan, Assert.Throws<BerkasIkuException>(() => Baca(isi)).Message, StringComparison.Ordinal);

    [Fact]
    public void Baca_KolomTidakDikenal_Ditolak()
    {
        var berkas = JsonNode.Parse(Json)!;
        berkas["indikator"]![0]!["polarits"] = "Minimal";

        Assert.Contains("polarits", Assert.Throws<BerkasIkuException>(() => Baca(berkas.ToJsonString())).Message, StringComparison.Ordinal);
    }

    internal static BerkasIku Baca(string json)
    {
        using var isi = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return BerkasIku.Baca(isi);
    }

    private static string Lipat(string teks) => Spasi().Replace(teks, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spasi();
}
