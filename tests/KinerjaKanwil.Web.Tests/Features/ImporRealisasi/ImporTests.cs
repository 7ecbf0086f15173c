using System.Net;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;

namespace KinerjaKanwil.Web.Tests.Features.ImporRealisasi;

/// <summary>From a template to stored drafts and back, over HTTP. Each test has indicators of its own.</summary>
public sealed class ImporTests(AplikasiUji app) : IClassFixture<AplikasiUji>
{
    private const string Templat = "/impor/templat/2023/tw1/PAS";
    private const string Isian = "/realisasi/2023/tw1/PAS";

    [Fact]
    public async Task Pratinjau_SetiapPerubahan_TampilDenganCaraBacanya()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        using var templat = await TemplatUji.UnduhAsync(staf, "/impor/templat/2023/tw2/PAS");
        templat.Isi("PAS.01.1", "Realisasi", 82.5m)
            .Rasio("PAS.02.1", "1.182", "1.190,0")
            .Rasio("PAS.02.2", 45, "98.7.5")
            .Rasio("PAS.02.3", 10, 9)
            .Rasio("PAS.03.1", 0.9m, 100).Isi("PAS.03.1", "Pembilang", 0.9m, format: 9)
            .Isi("PAS.03.2", "Kendala", "Data belum lengkap.");

        var pratinjau = await staf.PratinjauAsync(templat);

        Assert.Equal("36 baris dibaca · 4 berubah · 30 sama · 2 bermasalah", pratinjau.TeksDari(".ringkasan-impor"));
        Assert.Contains($"Realisasi ({templat.Alamat("PAS.01.1", "Realisasi")}) (kosong) 82,5", pratinjau.Teks, StringComparison.Ordinal);
        Assert.Contains("(kosong) 1182 Dibaca sebagai 1.182 (ribuan)", pratinjau.Teks, StringComparison.Ordinal);
        Assert.Contains("(kosong) 90 Dibaca sebagai 90 (sel berformat persen)", pratinjau.Teks, StringComparison.Ordinal);
        Assert.Contains($"Sel {templat.Alamat("PAS.02.2", "Penyebut")}: \"98.7.5\" bukan angka. Contoh: 98,75", pratinjau.Teks, StringComparison.Ordinal);
        Assert.Contains($"Sel {templat.Alamat("PAS.02.3", "Pembilang")}: Pembilang tidak boleh lebih besar dari penyebut", pratinjau.Teks, StringComparison.Ordinal);
        Assert.Contains("Terapkan 4 perubahan sebagai draf", pratinjau.TeksDari("form#terapkan button.btn-primary"), StringComparison.Ordinal);
        Assert.Null(await app.NilaiAsync("PAS.01.1", Triwulan.II));

        var hanya = await staf.LihatAsync(pratinjau.Alamat + "?bermasalah=true");
        Assert.Equal(2, hanya.Dokumen!.QuerySelectorAll("form#terapkan tbody").Length);
        Assert.Contains("Terapkan 4 perubahan sebagai draf", hanya.TeksDari("form#terapkan button.btn-primary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Terapkan_BarisBaik_TersimpanSebagaiDrafDanTercatatSebagaiImpor()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        using var templat = await TemplatUji.UnduhAsync(staf, Templat);
        templat.Rasio("PAS.02.1", 182, 190).Isi("PAS.02.1", "Kendala", "Baris satu\nBaris dua").Rasio("PAS.02.2", "x", 10);

        var hasil = await (await (await staf.PratinjauAsync(templat)).TerapkanAsync()).IkutiAsync();

        Assert.Contains("1 perubahan diterapkan sebagai draf pada 8 Januari 2024 10.00 WIB. 1 baris dilewati", hasil.TeksDari(".pemberitahuan"), StringComparison.Ordinal);
        Assert.Equal(new NilaiIsian(182, 190, null, false, null, "Baris satu\nBaris dua", null), await app.NilaiAsync("PAS.02.1", Triwulan.I));
        Assert.Null(await app.NilaiAsync("PAS.02.2", Triwulan.I));
        var jejak = await app.JejakAsync();
        var realisasi = jejak.Last(c => c.Entitas == "Realisasi");
        Assert.Equal(("Impor", "Dibuat", "PAS.02.1"), (realisasi.Sumber, realisasi.Tindakan, realisasi.KodeIndikator));
        Assert.Equal("2023/PAS/TW1", jejak.Last(c => c is { Entitas: "BerkasImpor", Tindakan: "Diterapkan", Sumber: "Impor" }).KunciEntitas);

        // Once only.
        var lagi = await staf.PosAsync(hasil.Alamat + "/terapkan", [(ImporUji.Token, hasil.Bidang("form#batalkan")[0].Isi), ("Sidik", "x")]);
        Assert.Equal(HttpStatusCode.Conflict, lagi.Status);
        Assert.Contains("Impor ini sudah diterapkan.", lagi.Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Baris_DicocokkanMenurutKunci_BukanLetakAtauNama()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        using var templat = await TemplatUji.UnduhAsync(staf, Templat);
        templat.Rasio("PAS.03.1", 31, 100).Rasio("PAS.03.2", 32, 100).Isi("PAS.03.1", "Indikator", "Nama lain sama sekali").Isi("PAS.03.2", "Target TW", 1);

        // Columns move, rows change places, the names are somebody else's.
        templat.Pindahkan("Pembilang", "T").Pindahkan("Kode", "U").Pindahkan("_key", "V");
        var (satu, dua) = (templat.Baris("PAS.03.1"), templat.Baris("PAS.03.2"));
        Tukar(templat, satu, dua);

        var pratinjau = await staf.PratinjauAsync(templat);
        await (await pratinjau.TerapkanAsync()).IkutiAsync();

        Assert.Equal(31, (await app.NilaiAsync("PAS.03.1", Triwulan.I))!.Pembilang);
        Assert.Equal(32, (await app.NilaiAsync("PAS.03.2", Triwulan.I))!.Pembilang);
    }

    [Fact]
    public async Task Kunci_GandaKodeLainAtauHilang_BarisnyaBermasalahLainnyaTetap()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        using var templat = await TemplatUji.UnduhAsync(staf, Templat);
        templat.Isi("PAS.03.4", "_key", "2023/TW1/PAS.03.3").Isi("PAS.03.5", "Kode", "PAS.03.6").Rasio("PAS.03.7", 1, 2);
        templat.Isi("PAS.04.1", "_key", "").Rasio("PAS.04.2", 1, 2).Isi("PAS.04.2", "Kode", "PAS.99.9").Isi("PAS.04.2", "_key", "2023/TW1/PAS.99.9");

        var pratinjau = await staf.PratinjauAsync(templat);

        Assert.Contains("PAS.03.3 ada di beberapa baris: ", pratinjau.Teks, StringComparison.Ordinal);
        Assert.Contains("Kolom Kode berisi PAS.03.6, tetapi kunci barisnya PAS.03.5", pratinjau.Teks, StringComparison.Ordinal);
        Assert.Contains("Kunci tersembunyi baris ini kosong", pratinjau.Teks, StringComparison.Ordinal);
        Assert.Contains("PAS.99.9 tidak ada di divisi ini.", pratinjau.Teks, StringComparison.Ordinal);
        Assert.Contains("Terapkan 1 perubahan", pratinjau.TeksDari("form#terapkan button.btn-primary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SelKosong_TidakMenghapusKecualiDicentang()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        await SimpanAsync(staf, ("PAS.05.1.Pembilang", "5"), ("PAS.05.1.Penyebut", "10"), ("PAS.05.1.Kendala", "lama"));
        using var templat = await TemplatUji.UnduhAsync(staf, Templat);
        Assert.Equal("5", templat.Teks("PAS.05.1", "Pembilang"));
        templat.Rasio("PAS.05.1", null, 20).Isi("PAS.05.1", "Kendala", null);

        var pratinjau = await staf.PratinjauAsync(templat);
        Assert.Contains($"Penyebut ({templat.Alamat("PAS.05.1", "Penyebut")}) 10 20", pratinjau.Teks, StringComparison.Ordinal);
        var dicentang = await staf.LihatAsync(pratinjau.Alamat + "?kosongkan=true");
        Assert.Contains("5 (kosong)", dicentang.Teks, StringComparison.Ordinal);
        Assert.Contains("lama (kosong)", dicentang.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("lama (kosong)", pratinjau.Teks, StringComparison.Ordinal);

        await (await pratinjau.TerapkanAsync()).IkutiAsync();
        Assert.Equal(new NilaiIsian(5, 20, null, false, null, "lama", null), await app.NilaiAsync("PAS.05.1", Triwulan.I));

        // The same file again, with the tick.
        var lagi = await staf.PratinjauAsync(templat);
        await (await (await staf.LihatAsync(lagi.Alamat + "?kosongkan=true")).TerapkanAsync(("PAS.05.1.Pilihan", "berkas"))).IkutiAsync();
        Assert.Equal(new NilaiIsian(null, 20, null, false, null, null, null), await app.NilaiAsync("PAS.05.1", Triwulan.I));
    }

    [Fact]
    public async Task Analisis_DariTemplatTersimpan_TemplatLamaTanpaKolomnyaTidakMenyentuhnya()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        using var templat = await TemplatUji.UnduhAsync(staf, "/impor/templat/2023/tw3/PAS");
        templat.Rasio("PAS.05.1", 5, 10).Isi("PAS.05.1", "Analisis", "=Naik karena\r\ndua layanan baru.").Isi("PAS.05.2", "Analisis", new string('a', 2001));
        var pratinjau = await staf.PratinjauAsync(templat);
        Assert.Contains($"Sel {templat.Alamat("PAS.05.2", "Analisis")}: Analisis paling panjang 2.000 karakter", pratinjau.Teks, StringComparison.Ordinal);
        await (await pratinjau.TerapkanAsync()).IkutiAsync();
        var terisi = NilaiIsian.Kosong with { Pembilang = 5, Penyebut = 10, Analisis = "=Naik karena\ndua layanan baru." };
        Assert.Equal(terisi, await app.NilaiAsync("PAS.05.1", Triwulan.III));

        using var lama = (await TemplatUji.UnduhAsync(staf, "/impor/templat/2023/tw3/PAS")).Hapus("Analisis").Rasio("PAS.05.1", null, 20);
        var lagi = await staf.PratinjauAsync(lama);
        Assert.Contains("1 berubah", lagi.TeksDari(".ringkasan-impor"), StringComparison.Ordinal);
        var hasil = await (await (await staf.LihatAsync(lagi.Alamat + "?kosongkan=true")).TerapkanAsync()).IkutiAsync();

        Assert.Equal(terisi with { Pembilang = null, Penyebut = 20 }, await app.NilaiAsync("PAS.05.1", Triwulan.III));
        using var kembali = new TemplatUji(await staf.Klien.GetByteArrayAsync(new Uri(hasil.Alamat + "/berkas", UriKind.Relative)));
        Assert.Equal("Diterapkan", kembali.Teks("PAS.05.1", "Status"));
    }

    [Fact]
    public async Task Konflik_NilaiBerubahSesudahDiunduh_MenungguPilihan()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        await SimpanAsync(staf, ("PAS.05.2.Pembilang", "5"), ("PAS.05.2.Penyebut", "10"));
        using var templat = await TemplatUji.UnduhAsync(staf, Templat);
        templat.Rasio("PAS.05.2", 6, 10).Rasio("PAS.05.3", 7, 10);
        await SimpanAsync(staf, ("PAS.05.2.Pembilang", "8"));

        var pratinjau = await staf.PratinjauAsync(templat);
        Assert.Contains("1 berubah", pratinjau.TeksDari(".ringkasan-impor"), StringComparison.Ordinal);
        Assert.Contains("1 konflik", pratinjau.TeksDari(".ringkasan-impor"), StringComparison.Ordinal);
        Assert.Contains("Nilai tersimpan diubah Staf Divisi Pemasyarakatan (contoh) pada 8 Januari 2024 10.00 WIB, sesudah templat ini diunduh.", pratinjau.Teks, StringComparison.Ordinal);

        // Nothing chosen: the other row is applied, this one is not.
        await (await pratinjau.TerapkanAsync()).IkutiAsync();
        Assert.Equal((8m, 7m), ((await app.NilaiAsync("PAS.05.2", Triwulan.I))!.Pembilang, (await app.NilaiAsync("PAS.05.3", Triwulan.I))!.Pembilang));

        var kedua = await staf.PratinjauAsync(templat);
        await (await kedua.TerapkanAsync(("PAS.05.2.Pilihan", "berkas"))).IkutiAsync();
        Assert.Equal(6, (await app.NilaiAsync("PAS.05.2", Triwulan.I))!.Pembilang);
    }

    [Fact]
    public async Task Terapkan_NilaiBerubahSejakPratinjau_TidakAdaYangDiterapkan()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        using var templat = await TemplatUji.UnduhAsync(staf, Templat);
        templat.Rasio("PAS.06.1", 6, 10).Rasio("PAS.06.2", 7, 10);
        var pratinjau = await staf.PratinjauAsync(templat);
        await SimpanAsync(staf, ("PAS.06.1.Pembilang", "1"), ("PAS.06.1.Penyebut", "2"));

        var jawaban = await pratinjau.TerapkanAsync();

        Assert.Equal(HttpStatusCode.Conflict, jawaban.Status);
        Assert.Contains("Belum ada yang diterapkan.", jawaban.TeksDari(".ringkasan-galat"), StringComparison.Ordinal);
        Assert.Contains("1 konflik", jawaban.TeksDari(".ringkasan-impor"), StringComparison.Ordinal);
        Assert.Null(await app.NilaiAsync("PAS.06.2", Triwulan.I));
    }

    [Fact]
    public async Task Terapkan_DuaOrangSekaligus_HanyaSekali()
    {
        var (satu, dua) = (await app.MasukBaruAsync("staf.pas"), await app.MasukBaruAsync("staf.pas"));
        using var templat = await TemplatUji.UnduhAsync(satu, Templat);
        templat.Rasio("PAS.06.3", 6, 10);
        var pratinjau = await satu.PratinjauAsync(templat);
        var pratinjauDua = await dua.LihatAsync(pratinjau.Alamat);

        var jawaban = await Task.WhenAll(pratinjau.TerapkanAsync(), pratinjauDua.TerapkanAsync());

        Assert.Single(jawaban, j => j.Status == HttpStatusCode.Redirect);
        Assert.Single(jawaban, j => j.Status == HttpStatusCode.Conflict);
        Assert.Single(await app.JejakAsync(), c => c is { Entitas: "Realisasi", KodeIndikator: "PAS.06.3" });
    }

    [Fact]
    public async Task Terkunci_SudahDiajukan_TidakPernahDisentuh()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        using var lama = await TemplatUji.UnduhAsync(staf, "/impor/templat/2023/tw3/PAS");
        var halaman = await staf.LihatAsync("/realisasi/2023/tw3/PAS");
        await (await halaman.KirimAsync(("PAS.01.1.Nilai", "90"), ("aksi", "ajukan"))).IkutiAsync();
        lama.Isi("PAS.01.1", "Realisasi", 10).Rasio("PAS.02.1", 1, 2);

        var pratinjau = await staf.PratinjauAsync(lama);

        Assert.Contains("1 terkunci", pratinjau.TeksDari(".ringkasan-impor"), StringComparison.Ordinal);
        Assert.Contains("berstatus Diajukan", pratinjau.Teks, StringComparison.Ordinal);
        await (await pratinjau.TerapkanAsync(("PAS.01.1.Pilihan", "berkas"))).IkutiAsync();
        Assert.Equal(90, (await app.NilaiAsync("PAS.01.1", Triwulan.III))!.Nilai);

        // A template made now has that row closed.
        using var baru = await TemplatUji.UnduhAsync(staf, "/impor/templat/2023/tw3/PAS");
        Assert.True(Terkunci(baru, "PAS.01.1", "Realisasi"));
        Assert.False(Terkunci(baru, "PAS.02.2", "Pembilang"));
    }

    [Fact]
    public async Task TidakBerlaku_LewatBerkas_BerlakuSepertiDiFormulir()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        using var templat = await TemplatUji.UnduhAsync(staf, Templat);
        templat.Isi("PAS.07.1", "Tidak berlaku", "Ya").Isi("PAS.07.1", "Alasan tidak berlaku", "Belum ada kegiatan")
            .Isi("PAS.07.2", "Tidak berlaku", "Ya")
            .Isi("PAS.07.3", "Tidak berlaku", "mungkin")
            .Isi("PAS.07.4", "Pembilang", "t/b");

        var pratinjau = await staf.PratinjauAsync(templat);
        Assert.Contains($"Sel {templat.Alamat("PAS.07.2", "Alasan tidak berlaku")}: Isi alasan tidak berlaku", pratinjau.Teks, StringComparison.Ordinal);
        Assert.Contains("\"mungkin\" bukan pilihan. Pilih Ya atau Tidak", pratinjau.Teks, StringComparison.Ordinal);
        Assert.Contains("pilih Ya pada kolom Tidak berlaku dan isi alasannya", pratinjau.Teks, StringComparison.Ordinal);
        await (await pratinjau.TerapkanAsync()).IkutiAsync();
        Assert.Equal(NilaiIsian.Kosong with { TidakBerlaku = true, AlasanTidakBerlaku = "Belum ada kegiatan" }, await app.NilaiAsync("PAS.07.1", Triwulan.I));
    }

    [Fact]
    public async Task Batalkan_Dalam24Jam_MengembalikanYangBelumDisentuhDanMenyebutSisanya()
    {
        var staf = await app.SebagaiAsync("staf.yan");
        const string isian = "/realisasi/2023/tw3/YAN";
        var kode = await app.DenganDatabaseAsync(db => db.IndikatorKinerja.Where(i => i.Sasaran.Divisi.Kode == "YAN" && i.Manual.CaraIsi == CaraIsi.Rasio)
            .OrderBy(i => i.Kode).Select(i => i.Kode).Take(3).ToListAsync());
        await (await (await staf.LihatAsync(isian)).KirimAsync(($"{kode[0]}.Pembilang", "1"), ($"{kode[0]}.Penyebut", "10"), ("aksi", "simpan"))).IkutiAsync();
        using var templat = await TemplatUji.UnduhAsync(staf, "/impor/templat/2023/tw3/YAN");
        kode.ForEach(k => templat.Rasio(k, 5, 10));
        var hasil = await (await (await staf.PratinjauAsync(templat)).TerapkanAsync()).IkutiAsync();
        Assert.Contains("Nilai sebelumnya dapat dikembalikan sampai 9 Januari 2024", hasil.Teks, StringComparison.Ordinal);
        await (await (await staf.LihatAsync(isian)).KirimAsync(($"{kode[2]}.Pembilang", "6"), ("aksi", "simpan"))).IkutiAsync();

        var batal = await (await hasil.KirimFormAsync("form#batalkan")).IkutiAsync();

        Assert.Contains("2 baris dikembalikan ke nilai sebelum impor. 1 baris tidak dikembalikan", batal.TeksDari(".pemberitahuan"), StringComparison.Ordinal);
        Assert.Contains("Tidak dikembalikan: Sudah diubah lagi oleh Staf Divisi Pelayanan Hukum dan HAM (contoh).", batal.Teks, StringComparison.Ordinal);
        Assert.Equal(NilaiIsian.Kosong with { Pembilang = 1, Penyebut = 10 }, await app.NilaiAsync(kode[0], Triwulan.III));
        Assert.Equal(NilaiIsian.Kosong, await app.NilaiAsync(kode[1], Triwulan.III));
        Assert.Equal(6, (await app.NilaiAsync(kode[2], Triwulan.III))!.Pembilang);
        Assert.Contains(await app.JejakAsync(), c => c is { Entitas: "Realisasi", Sumber: "Impor", Tindakan: "Diubah" } && c.KodeIndikator == kode[0] && c.Perubahan.Contains("\"sesudah\":\"1\"", StringComparison.Ordinal));
        Assert.Empty(batal.Dokumen!.QuerySelectorAll("form#batalkan"));
    }

    [Fact]
    public async Task Buang_SebelumDiterapkan_TidakAdaYangBerubah()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        using var templat = await TemplatUji.UnduhAsync(staf, Templat);
        templat.Rasio("PAS.08.1", 6, 10);
        var pratinjau = await staf.PratinjauAsync(templat);

        var dibuang = await (await pratinjau.KirimFormAsync("form#batalkan")).IkutiAsync();
        var terlambat = await pratinjau.TerapkanAsync();

        Assert.Contains("Impor dibuang. Tidak ada nilai yang berubah.", dibuang.Teks, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, terlambat.Status);
        Assert.Null(await app.NilaiAsync("PAS.08.1", Triwulan.I));
    }

    [Fact]
    public async Task Berkas_Kembali_DenganStatusDanPesanLaluDapatDiunggahLagi()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        using var templat = await TemplatUji.UnduhAsync(staf, Templat);
        templat.Rasio("PAS.09.1", 6, 10).Rasio("PAS.09.2", "=1+1", 10).Isi("PAS.09.3", "Kendala", "=HYPERLINK(\"http://contoh\")");
        var pratinjau = await staf.PratinjauAsync(templat);

        using var daftar = new TemplatUji(await staf.Klien.GetByteArrayAsync(new Uri(pratinjau.Alamat + "/berkas", UriKind.Relative)));
        Assert.Equal(("Bermasalah", "Berubah", "Sama"), (daftar.Teks("PAS.09.2", "Status"), daftar.Teks("PAS.09.1", "Status"), daftar.Teks("PAS.09.8", "Status")));
        Assert.Equal($"Sel {templat.Alamat("PAS.09.2", "Pembilang")}: \"=1+1\" bukan angka. Contoh: 98,75.", daftar.Teks("PAS.09.2", "Pesan"));
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(daftar.Dokumen).Select(g => g.Description));
        Assert.Empty(daftar.Lembar.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>());

        var hasil = await (await pratinjau.TerapkanAsync()).IkutiAsync();
        using var kembali = new TemplatUji(await staf.Klien.GetByteArrayAsync(new Uri(hasil.Alamat + "/berkas", UriKind.Relative)));
        Assert.Equal(("Diterapkan", "Bermasalah"), (kembali.Teks("PAS.09.1", "Status"), kembali.Teks("PAS.09.2", "Status")));

        // Mended in that very file and sent again, rows that went in before included: no conflict, and columns are not doubled.
        kembali.Rasio("PAS.09.2", 7, 10).Rasio("PAS.09.1", 8, 10);
        var lagi = await staf.PratinjauAsync(kembali);
        Assert.Equal("36 baris dibaca · 2 berubah · 34 sama · 0 bermasalah", lagi.TeksDari(".ringkasan-impor"));
        await (await lagi.TerapkanAsync()).IkutiAsync();
        Assert.Equal((8m, 7m), ((await app.NilaiAsync("PAS.09.1", Triwulan.I))!.Pembilang, (await app.NilaiAsync("PAS.09.2", Triwulan.I))!.Pembilang));
        using var ketiga = new TemplatUji(await staf.Klien.GetByteArrayAsync(new Uri(lagi.Alamat + "/berkas", UriKind.Relative)));
        Assert.Single(ketiga.Kepala.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>(), c => ketiga.Teks(c) == "Status");
    }

    [Fact]
    public async Task DivisiLain_TidakMelihatApaPun()
    {
        var staf = await app.SebagaiAsync("staf.pas");
        using var templat = await TemplatUji.UnduhAsync(staf, Templat);
        var pratinjau = await staf.PratinjauAsync(templat.Rasio("PAS.08.2", 1, 2));
        var lain = await app.SebagaiAsync("staf.yan");

        foreach (var alamat in new[] { pratinjau.Alamat, pratinjau.Alamat + "/berkas", "/impor/templat/2023/tw1/PAS", "/impor/templat/2023/tw1/XYZ", "/impor/templat/1999/tw1/YAN" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await lain.BukaAsync(alamat)).Status);
        }

        var token = (await lain.LihatAsync("/impor")).Bidang("form#unggah-berkas").First(b => b.Nama == ImporUji.Token);
        Assert.Equal(HttpStatusCode.NotFound, (await lain.PosAsync(pratinjau.Alamat + "/terapkan", [token, ("Sidik", pratinjau.Bidang("form#terapkan").Single(b => b.Nama == "Sidik").Isi)])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await lain.PosAsync(pratinjau.Alamat + "/batalkan", [token])).Status);
        Assert.Null(await app.NilaiAsync("PAS.08.2", Triwulan.I));
        Assert.DoesNotContain("isian.xlsx", (await lain.LihatAsync("/impor")).Teks, StringComparison.Ordinal);
        Assert.Contains("isian.xlsx", (await staf.LihatAsync("/impor")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pernyataan_PratinjauDanTerapkan_TidakTumbuhBersamaBaris()
    {
        var staf = await app.MasukBaruAsync("staf.yan");
        async Task<(int Pratinjau, int Terapkan)> UkurAsync(Triwulan triwulan, int jumlah)
        {
            using var templat = await TemplatUji.UnduhAsync(staf, $"/impor/templat/2023/tw{(int)triwulan}/YAN");
            var kode = await app.DenganDatabaseAsync(db => db.IndikatorKinerja.Where(i => i.Sasaran.Divisi.Kode == "YAN" && i.Manual.CaraIsi == CaraIsi.Rasio).Select(i => i.Kode).Take(jumlah).ToListAsync());
            Assert.Equal(jumlah, kode.Count);
            kode.ForEach(k => templat.Rasio(k, 1, 2));
            var jawaban = await staf.UnggahAsync(templat.Simpan());
            app.Sql.Kosongkan();
            var pratinjau = await staf.LihatAsync(jawaban.Tujuan!);
            var lihat = app.Sql.Perintah.Count;
            app.Sql.Kosongkan();
            Assert.Equal(HttpStatusCode.Redirect, (await pratinjau.TerapkanAsync()).Status);
            return (lihat, app.Sql.Perintah.Count(p => !p.StartsWith("INSERT", StringComparison.OrdinalIgnoreCase)));
        }

        var sedikit = await UkurAsync(Triwulan.I, 1);
        var banyak = await UkurAsync(Triwulan.II, 8);

        // Rows and their audit entries are inserted, one each; nothing is asked row by row.
        Assert.Equal(sedikit, banyak);
        Assert.Equal(6, banyak.Pratinjau);
        Assert.InRange(banyak.Terapkan, 1, 11);
    }

    private static async Task SimpanAsync(Peramban peramban, params (string, string)[] bidang) =>
        await (await (await peramban.LihatAsync(Isian)).KirimAsync([.. bidang, ("aksi", "simpan")])).IkutiAsync();

    private static void Tukar(TemplatUji templat, int satu, int dua)
    {
        foreach (var baris in templat.Lembar.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Where(r => r.RowIndex! == (uint)satu || r.RowIndex! == (uint)dua).ToList())
        {
            var baru = baris.RowIndex!.Value == (uint)satu ? dua : satu;
            foreach (var sel in baris.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>())
            {
                sel.CellReference = sel.CellReference!.Value!.TrimEnd([.. "0123456789"]) + baru;
            }

            baris.RowIndex = (uint)baru;
        }
    }

    private static bool Terkunci(TemplatUji templat, string kode, string kolom)
    {
        var gaya = templat.Dokumen.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<DocumentFormat.OpenXml.Spreadsheet.CellFormat>()
            .ElementAt((int)templat.Sel(kode, kolom).StyleIndex!.Value);
        return gaya.Protection?.Locked?.Value ?? true;
    }
}
