using System.Net;
using System.Text.RegularExpressions;
using KinerjaKanwil.Domain.Akses;
using KinerjaKanwil.Web.Tests.Features.PengaturanAkun;
using KinerjaKanwil.Web.Tests.Infrastruktur;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KinerjaKanwil.Web.Tests.Features.PengelolaanPengguna;

/// <summary>Users and roles (checks.md S42, S43, S48, S52, S57).</summary>
public sealed partial class PenggunaTests : IAsyncLifetime, IDisposable
{
    private const string SandiBaru = "pohon kelapa dekat sungai";

    private readonly AplikasiTerpantau app = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await app.DisposeAsync();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Tambah_Staf_TautanSekaliLaluMasuk()
    {
        var admin = await app.MasukBaruAsync("admin");
        var sebelum = await app.UrutAsync();

        var (halaman, tautan) = await TambahAsync(admin, "siti.aminah");

        Assert.Contains("Akun siti.aminah dibuat.", halaman.Teks, StringComparison.Ordinal);
        Assert.Contains("Belum pernah masuk", halaman.Teks, StringComparison.Ordinal);
        Assert.DoesNotContain("sandi-baru", (await admin.LihatAsync(halaman.Alamat)).Isi, StringComparison.Ordinal);
        Assert.Equal(["Dibuat", "TautanDibuat"], (await app.CatatanSetelahAsync(sebelum)).Select(c => c.Tindakan));
        Assert.All(await app.CatatanSetelahAsync(sebelum), c => Assert.DoesNotContain(tautan.Split('=')[1], c.Perubahan, StringComparison.Ordinal));

        var siti = app.Peramban();
        var buat = await siti.LihatAsync(tautan);
        Assert.Equal("Buat kata sandi baru", buat.TeksDari("h1"));
        Assert.Equal("siti.aminah", buat.Satu("#NamaPengguna").GetAttribute("value"));
        var jawaban = await buat.KirimAsync(("KataSandi", SandiBaru), ("Ulangi", SandiBaru));
        Assert.Equal("/masuk", jawaban.Tujuan);
        Assert.Equal(HttpStatusCode.Redirect, (await siti.BukaAsync("/dasbor")).Status);
        await (await jawaban.IkutiAsync()).KirimAsync(("NamaPengguna", "siti.aminah"), ("KataSandi", SandiBaru));
        await siti.LihatAsync("/realisasi/2023/tw1/PAS");
        Assert.Equal(HttpStatusCode.NotFound, (await siti.BukaAsync("/realisasi/2023/tw1/IMI")).Status);
    }

    [Fact]
    public async Task Tautan_SalahDipakaiAtauLewat72Jam_TidakBerlaku()
    {
        var admin = await app.MasukBaruAsync("admin");
        var (_, tautan) = await TambahAsync(admin, "siti.aminah");
        var (_, lain) = await TambahAsync(admin, "rudi.hartono");
        var tamu = app.Peramban();
        Assert.Equal(HttpStatusCode.NotFound, (await tamu.BukaAsync("/sandi-baru")).Status);
        Assert.Contains("Minta tautan baru kepada Admin", (await tamu.BukaAsync(tautan + "x")).Teks, StringComparison.Ordinal);
        var halaman = await tamu.LihatAsync(tautan);

        // A fault leaves the link alive.
        var salah = await halaman.KirimAsync(("KataSandi", "pendek"), ("Ulangi", "pendek"));
        Assert.Contains("paling sedikit 12 karakter", salah.Teks, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await salah.KirimAsync(("KataSandi", SandiBaru), ("Ulangi", SandiBaru))).Status);

        Assert.Equal(HttpStatusCode.NotFound, (await tamu.BukaAsync(tautan)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await halaman.KirimAsync(("KataSandi", "kuda baterai staples benar"), ("Ulangi", "kuda baterai staples benar"))).Status);
        app.Jam.Advance(TimeSpan.FromHours(72) - TimeSpan.FromMinutes(1));
        var akhir = await tamu.LihatAsync(lain);
        app.Jam.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.NotFound, (await tamu.BukaAsync(lain)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await akhir.KirimAsync(("KataSandi", SandiBaru), ("Ulangi", SandiBaru))).Status);
    }

    [Fact]
    public async Task Tautan_DipakaiBersamaan_SatuYangBerhasil()
    {
        var (_, tautan) = await TambahAsync(await app.MasukBaruAsync("admin"), "siti.aminah");
        var dua = new[] { await app.Peramban().LihatAsync(tautan), await app.Peramban().LihatAsync(tautan) };

        var jawaban = await Task.WhenAll(dua.Select(d => Task.Run(() => d.KirimAsync(("KataSandi", SandiBaru), ("Ulangi", SandiBaru)))));

        Assert.Single(jawaban, j => j.Status == HttpStatusCode.Redirect);
        Assert.Single(jawaban, j => j.Status == HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("NamaPengguna", "STAF.PAS", "Nama pengguna STAF.PAS sudah dipakai.")]
    [InlineData("NamaPengguna", "siti aminah", "tanpa spasi")]
    [InlineData("NamaPengguna", "", "Isi nama pengguna")]
    [InlineData("Nama", "", "Isi nama")]
    [InlineData("Nip", "19X", "NIP hanya berisi angka")]
    [InlineData("Surel", "bukan surel", "Surel tidak dapat dibaca")]
    [InlineData("Peran", "", "Pilih peran")]
    [InlineData("Peran", "Admin", "Peran Admin tidak terikat divisi")]
    [InlineData("Divisi", "", "Pilih divisi untuk peran Staf Divisi.")]
    [InlineData("Divisi", "XYZ", "Divisi XYZ tidak dikenal.")]
    [InlineData("Sampai", "kapan-kapan", "Tanggal akhir tidak dapat dibaca")]
    [InlineData("Sampai", "2023-01-01", "Tanggal akhir peran sebelum tanggal awalnya.")]
    public async Task Tambah_SatuIsianSalah_TidakAdaYangTersimpanDanKetikanTetap(string bidang, string isi, string pesan)
    {
        var admin = await app.MasukBaruAsync("admin");
        var sebelum = await JumlahAsync();

        var jawaban = await (await admin.LihatAsync("/pengguna/tambah")).KirimAsync([.. Isian("siti.aminah").Where(i => i.Nama != bidang), (bidang, isi)]);

        Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
        Assert.Contains(pesan, jawaban.TeksDari(".ringkasan-galat"), StringComparison.Ordinal);
        Assert.Equal(bidang == "Nama" ? "" : "Siti Aminah", jawaban.Satu("#Nama").GetAttribute("value") ?? "");
        Assert.Equal(sebelum, await JumlahAsync());
    }

    [Fact]
    public async Task Ubah_PeranDanDivisi_BerlakuPadaPermintaanBerikutDanTercatat()
    {
        var admin = await app.MasukBaruAsync("admin");
        var staf = await app.MasukBaruAsync("staf.pas");
        await staf.LihatAsync("/realisasi/2023/tw1/PAS");
        var sebelum = await app.UrutAsync();

        var jawaban = await (await BukaAkunAsync(admin, "staf.pas")).KirimFormAsync("#akun", ("Divisi", "IMI"), ("Nip", "1985 0101"), ("Sampai", "31/12/2030"));

        Assert.Equal(HttpStatusCode.Redirect, jawaban.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await staf.BukaAsync("/realisasi/2023/tw1/PAS")).Status);
        var catatan = (await app.CatatanSetelahAsync(sebelum)).First(c => c.Entitas == "Pengguna");
        Assert.Equal(("Diubah", "staf.pas", "Admin (contoh)"), (catatan.Tindakan, catatan.KunciEntitas, catatan.NamaPengguna));
        Assert.Contains(catatan.Bidang(), b => b is { Bidang: "KodeDivisi", Sebelum: "PAS", Sesudah: "IMI" });
        Assert.Contains(catatan.Bidang(), b => b is { Bidang: "BerlakuSampai", Sesudah: not null });
        Assert.Contains("sampai 31 Desember 2030", (await jawaban.IkutiAsync()).Peramban is { } p ? (await p.LihatAsync("/pengguna?cari=staf.pas")).Teks : "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Masa_BerakhirAtauBelumMulai_TidakDapatMasukDanSesiBerakhir()
    {
        var admin = await app.MasukBaruAsync("admin");
        var staf = await app.MasukBaruAsync("staf.pas");
        await (await BukaAkunAsync(admin, "staf.pas")).KirimFormAsync("#akun", ("Sampai", "2024-01-08"));
        await staf.LihatAsync("/dasbor");
        Assert.Equal(HttpStatusCode.Redirect, (await MasukAsync("staf.pas", AplikasiUji.KataSandi)).Status);

        app.Jam.Advance(TimeSpan.FromHours(10));
        await staf.LihatAsync("/dasbor");

        // Midnight by the office's clock, which is seven hours ahead.
        app.Jam.SetUtcNow(new DateTimeOffset(2024, 1, 8, 17, 0, 0, TimeSpan.Zero).AddSeconds(-1));
        await staf.LihatAsync("/dasbor");
        app.Jam.Advance(TimeSpan.FromSeconds(1));

        Assert.StartsWith("http://localhost/masuk", (await staf.BukaAsync("/dasbor")).Tujuan, StringComparison.Ordinal);
        var ditolak = await MasukAsync("staf.pas", AplikasiUji.KataSandi);
        Assert.Contains("Nama pengguna atau kata sandi tidak cocok.", ditolak.Teks, StringComparison.Ordinal);
        Assert.Contains("Di luar masa peran", (await (await app.MasukBaruAsync("admin")).LihatAsync("/pengguna?cari=staf.pas")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AdminTerakhir_DenganCaraApaPun_Terlindung()
    {
        var admin = await app.MasukBaruAsync("admin");

        // The other Admin's role ends some day: the office cannot rely on it.
        await TambahAsync(admin, "admin.dua", ("Peran", "Admin"), ("Divisi", ""), ("Sampai", "2024-06-30"));
        await app.DenganDatabaseAsync(async db =>
        {
            (await db.Users.SingleAsync(p => p.UserName == "admin.dua")).PasswordHash = (await db.Users.SingleAsync(p => p.UserName == "admin")).PasswordHash;
            return await db.SaveChangesAsync();
        });
        var dua = await app.MasukBaruAsync("admin.dua");

        foreach (var isian in new[] { ("Peran", "Pemantau"), ("Sampai", "2025-01-01"), ("Dari", "2025-01-01") })
        {
            var jawaban = await (await BukaAkunAsync(dua, "admin")).KirimFormAsync("#akun", isian);
            Assert.Equal(HttpStatusCode.BadRequest, jawaban.Status);
            Assert.Contains("Ini Admin terakhir.", jawaban.Teks, StringComparison.Ordinal);
        }

        var sebelum = await app.UrutAsync();
        var nonaktif = await (await BukaAkunAsync(dua, "admin")).KirimFormAsync("#tindakan", ("Aksi", "nonaktifkan"));
        Assert.Equal(HttpStatusCode.BadRequest, nonaktif.Status);
        Assert.Contains("Ini Admin terakhir.", nonaktif.Teks, StringComparison.Ordinal);
        Assert.Equal("Ditolak", Assert.Single(await app.CatatanSetelahAsync(sebelum)).Tindakan);
        await admin.LihatAsync("/pengguna");

        // With a second one that lasts it may be.
        await (await BukaAkunAsync(admin, "admin.dua")).KirimFormAsync("#akun", ("Sampai", ""));
        Assert.Equal(HttpStatusCode.Redirect, (await (await BukaAkunAsync(dua, "admin")).KirimFormAsync("#tindakan", ("Aksi", "nonaktifkan"))).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.BukaAsync("/pengguna")).Status);
    }

    [Fact]
    public async Task AdminTerakhir_DuaSalingMencabutBersamaan_SatuTetapAdmin()
    {
        var admin = await app.MasukBaruAsync("admin");
        await TambahAsync(admin, "admin.dua", ("Peran", "Admin"), ("Divisi", ""));
        await app.DenganDatabaseAsync(async db =>
        {
            (await db.Users.SingleAsync(p => p.UserName == "admin.dua")).PasswordHash = (await db.Users.SingleAsync(p => p.UserName == "admin")).PasswordHash;
            return await db.SaveChangesAsync();
        });
        var dua = await app.MasukBaruAsync("admin.dua");
        var halaman = new[] { await BukaAkunAsync(admin, "admin.dua"), await BukaAkunAsync(dua, "admin") };

        await Task.WhenAll(halaman.Select(h => Task.Run(() => h.KirimFormAsync("#tindakan", ("Aksi", "nonaktifkan")))));

        Assert.Equal(1, await app.DenganDatabaseAsync(db => db.Users.CountAsync(p => p.Peran == Peran.Admin && p.Aktif)));
    }

    [Fact]
    public async Task DiriSendiri_PeranDanTindakan_Ditolak()
    {
        var admin = await app.MasukBaruAsync("admin");
        await TambahAsync(admin, "admin.dua", ("Peran", "Admin"), ("Divisi", ""));
        var halaman = await BukaAkunAsync(admin, "admin");
        Assert.Empty(halaman.Dokumen!.QuerySelectorAll("#tindakan, select#Peran"));

        var peran = await halaman.KirimFormAsync("#akun", ("Peran", "KepalaKanwil"));
        var token = halaman.Bidang("#akun").Single(b => b.Nama == "__RequestVerificationToken");
        var nonaktif = await admin.PosAsync(halaman.Alamat + "/tindakan", [token, ("Aksi", "nonaktifkan")]);

        Assert.Equal(HttpStatusCode.BadRequest, peran.Status);
        Assert.Contains("hanya dapat diubah Admin lain", peran.Teks, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, nonaktif.Status);
        Assert.Equal(HttpStatusCode.Redirect, (await halaman.KirimFormAsync("#akun", ("Nama", "Nama Baru"))).Status);
        Assert.Contains("Nama Baru", (await admin.LihatAsync("/akun")).Teks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ubah_DuaAdminBersamaan_KonflikMenunjukkanKeduanya()
    {
        var admin = await app.MasukBaruAsync("admin");
        var lama = await BukaAkunAsync(admin, "staf.pas");
        await lama.KirimFormAsync("#akun", ("Nama", "Nama pertama"));

        var konflik = await lama.KirimFormAsync("#akun", ("Nama", "Nama kedua"));

        Assert.Equal(HttpStatusCode.Conflict, konflik.Status);
        Assert.Contains("Nama pertama", konflik.TeksDari(".konflik"), StringComparison.Ordinal);
        Assert.Contains("Nama kedua", konflik.TeksDari(".konflik"), StringComparison.Ordinal);
        Assert.Equal("Nama kedua", konflik.Satu("#Nama").GetAttribute("value"));
        Assert.Equal("Nama pertama", await app.DenganDatabaseAsync(db => db.Users.Where(p => p.UserName == "staf.pas").Select(p => p.Nama).SingleAsync()));
    }

    [Fact]
    public async Task SetelUlang_SandiLama_HanyaSampaiSandiBaru()
    {
        var admin = await app.MasukBaruAsync("admin");
        var staf = await app.MasukBaruAsync("staf.pas");

        var jawaban = await (await BukaAkunAsync(admin, "staf.pas")).KirimFormAsync("#tindakan", ("Aksi", "tautan"));

        var tautan = TautanDi(await jawaban.IkutiAsync());
        foreach (var alamat in new[] { "/", "/dasbor", "/akun", "/realisasi/2023/tw1/PAS", "/akun/dua-langkah/x" })
        {
            var halaman = await staf.BukaAsync(alamat);
            Assert.True(halaman.Tujuan == "/akun/kata-sandi" || halaman.Status == HttpStatusCode.NotFound, $"{alamat}: {halaman.Status} {halaman.Tujuan}");
        }

        var wajib = await staf.LihatAsync("/akun/kata-sandi");
        Assert.Equal("Buat kata sandi baru", wajib.TeksDari("h1"));
        await wajib.KirimAsync(("Sekarang", AplikasiUji.KataSandi), ("KataSandi", SandiBaru), ("Ulangi", SandiBaru));
        await staf.LihatAsync("/dasbor");
        Assert.NotEmpty(tautan);
    }

    [Fact]
    public async Task SetelUlang_LewatTautan_SesiBerakhirKunciTerbukaDuaLangkahTetap()
    {
        var admin = await app.MasukBaruAsync("admin");
        var staf = await app.MasukBaruAsync("staf.pas");
        await app.PasangAsync(staf);
        var jawaban = await (await BukaAkunAsync(admin, "staf.pas")).KirimFormAsync("#tindakan", ("Aksi", "tautan"));

        await (await app.Peramban().LihatAsync(TautanDi(await jawaban.IkutiAsync()))).KirimAsync(("KataSandi", SandiBaru), ("Ulangi", SandiBaru));

        Assert.Equal(HttpStatusCode.Redirect, (await staf.BukaAsync("/akun")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await MasukAsync("staf.pas", AplikasiUji.KataSandi)).Status);
        Assert.Equal("/masuk/kode", (await MasukAsync("staf.pas", SandiBaru)).Tujuan);
    }

    [Fact]
    public async Task Tindakan_BukaKunciKeluarkanNonaktifkanAktifkan_Berlaku()
    {
        var admin = await app.MasukBaruAsync("admin");
        var staf = await app.MasukBaruAsync("staf.pas");
        app.Sandi.TanpaHitungan = true;
        for (var n = 0; n < 10; n++)
        {
            await MasukAsync("staf.pas", "salah");
        }

        app.Sandi.TanpaHitungan = false;
        Assert.Contains("Terkunci sampai 8 Januari 2024 10.15 WIB", (await admin.LihatAsync("/pengguna?status=Terkunci")).Teks, StringComparison.Ordinal);
        await LakukanAsync(admin, "staf.pas", "buka-kunci");
        Assert.Contains("0 pengguna", (await admin.LihatAsync("/pengguna?status=Terkunci")).Teks, StringComparison.Ordinal);
        Assert.Equal("/", (await MasukAsync("staf.pas", AplikasiUji.KataSandi)).Tujuan);

        await LakukanAsync(admin, "staf.pas", "keluarkan");
        Assert.Equal(HttpStatusCode.Redirect, (await staf.BukaAsync("/dasbor")).Status);
        var lagi = await app.MasukBaruAsync("staf.pas");

        await LakukanAsync(admin, "staf.pas", "nonaktifkan");
        Assert.Equal(HttpStatusCode.Redirect, (await lagi.BukaAsync("/dasbor")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await MasukAsync("staf.pas", AplikasiUji.KataSandi)).Status);
        Assert.Contains("tidak boleh masuk", (await (await BukaAkunAsync(admin, "staf.pas")).KirimFormAsync("#tindakan", ("Aksi", "tautan"))).Teks, StringComparison.Ordinal);
        await LakukanAsync(admin, "staf.pas", "aktifkan");
        Assert.Equal("/", (await MasukAsync("staf.pas", AplikasiUji.KataSandi)).Tujuan);
    }

    [Fact]
    public async Task MatikanDuaLangkah_PerluAlasan_Tercatat()
    {
        var admin = await app.MasukBaruAsync("admin");
        await app.PasangAsync(await app.MasukBaruAsync("staf.pas"));
        var halaman = await BukaAkunAsync(admin, "staf.pas");
        var tanpaAlasan = await halaman.KirimFormAsync("#tindakan", ("Aksi", "matikan-2fa"));
        Assert.Equal(HttpStatusCode.BadRequest, tanpaAlasan.Status);
        Assert.Contains("Isi alasan mematikan", tanpaAlasan.Teks, StringComparison.Ordinal);
        var sebelum = await app.UrutAsync();

        await halaman.KirimFormAsync("#tindakan", ("Aksi", "matikan-2fa"), ("Alasan", "Ponsel hilang"));

        Assert.Contains(await app.CatatanSetelahAsync(sebelum), c => c.Tindakan == "DuaLangkahDimatikan" && c.Bidang().Any(b => b.Sesudah == "Ponsel hilang"));
        Assert.Equal("/", (await MasukAsync("staf.pas", AplikasiUji.KataSandi)).Tujuan);
        Assert.Contains("mematikan verifikasi dua langkah akun staf.pas: Ponsel hilang", (await admin.LihatAsync("/audit?jenis=akun")).Teks, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 11)]
    [InlineData("?cari=STAF", 4)]
    [InlineData("?cari=pemasyarakatan", 2)]
    [InlineData("?peran=KepalaDivisi", 4)]
    [InlineData("?divisi=PAS", 2)]
    [InlineData("?peran=StafDivisi&divisi=IMI", 1)]
    [InlineData("?status=Aktif", 1)]
    [InlineData("?status=BelumPernahMasuk", 10)]
    [InlineData("?status=Nonaktif", 0)]
    [InlineData("?status=Terkunci", 0)]
    [InlineData("?status=DiLuarMasa", 0)]
    [InlineData("?cari=tidak-ada", 0)]
    public async Task Daftar_Saringan_YangDiminta(string saringan, int jumlah)
    {
        var halaman = await (await app.MasukBaruAsync("admin")).LihatAsync("/pengguna" + saringan);

        Assert.Contains($"{jumlah} pengguna", halaman.Teks, StringComparison.Ordinal);
        Assert.Equal(jumlah, halaman.Dokumen!.QuerySelectorAll("main tbody tr").Length);
        Assert.Equal(jumlah == 0, halaman.Teks.Contains("Atur ulang saringan", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TautanOperator_AdminKehilanganPonsel_KembaliMasukDanTercatat()
    {
        var admin = await app.MasukBaruAsync("admin");
        await app.PasangAsync(admin);
        var sebelum = await app.UrutAsync();
        await using var lingkup = app.Services.CreateAsyncScope();

        var (hasil, jalur) = await lingkup.ServiceProvider.GetRequiredService<Web.Security.PemulihAkun>().BuatTautanAsync("ADMIN");

        Assert.True(hasil.Sukses);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.BukaAsync("/akun")).Status);
        await (await app.Peramban().LihatAsync(jalur)).KirimAsync(("KataSandi", SandiBaru), ("Ulangi", SandiBaru));
        Assert.Equal("/", (await MasukAsync("admin", SandiBaru)).Tujuan);
        Assert.Contains(await app.CatatanSetelahAsync(sebelum), c => c is { Tindakan: "TautanDibuat", NamaPengguna: "Sistem", KunciEntitas: "admin" });
    }

    [Fact]
    public async Task MatriksPeran_SetiapSel_SepertiPetaIzin()
    {
        var halaman = await (await app.MasukBaruAsync("admin")).LihatAsync("/pengguna/peran");

        var baris = halaman.Dokumen!.QuerySelectorAll("main tbody tr").ToList();
        Assert.Equal(Enum.GetValues<Izin>().Select(i => i.Nama()), baris.Select(b => b.QuerySelector("th")!.TextContent));
        foreach (var (izin, n) in Enum.GetValues<Izin>().Select((i, n) => (i, n)))
        {
            Assert.Equal(Enum.GetValues<Peran>().Select(p => p.Punya(izin)), baris[n].QuerySelectorAll("td").Select(s => s.TextContent.StartsWith('✓')));
        }
    }

    private static (string Nama, string Isi)[] Isian(string nama) =>
    [
        ("NamaPengguna", nama), ("Nama", "Siti Aminah"), ("Nip", "198501012010012001"), ("Surel", "siti@kantor.go.id"), ("Peran", "StafDivisi"), ("Divisi", "PAS"),
        ("Dari", "2024-01-01"), ("Sampai", ""),
    ];

    private static async Task<(Halaman Halaman, string Tautan)> TambahAsync(Peramban admin, string nama, params (string Nama, string Isi)[] ganti)
    {
        var jawaban = await (await admin.LihatAsync("/pengguna/tambah")).KirimAsync([.. Isian(nama).Where(i => !ganti.Any(g => g.Nama == i.Nama)), .. ganti]);
        Assert.True(jawaban.Status == HttpStatusCode.Redirect, jawaban.Teks);
        var halaman = await jawaban.IkutiAsync();
        return (halaman, TautanDi(halaman));
    }

    private static string TautanDi(Halaman halaman)
    {
        var tautan = halaman.TeksDari("#tautan-sekali code");
        Assert.Matches(PolaTautan(), tautan);
        return tautan["http://localhost".Length..];
    }

    private static async Task LakukanAsync(Peramban admin, string nama, string aksi) =>
        Assert.Equal(HttpStatusCode.Redirect, (await (await BukaAkunAsync(admin, nama)).KirimFormAsync("#tindakan", ("Aksi", aksi))).Status);

    private static async Task<Halaman> BukaAkunAsync(Peramban admin, string nama)
    {
        var daftar = await admin.LihatAsync("/pengguna?cari=" + nama);
        var tautan = daftar.Dokumen!.QuerySelectorAll("main tbody th").Single(t => t.QuerySelector("span")!.TextContent == nama).QuerySelector("a")!.GetAttribute("href")!;
        return await admin.LihatAsync(tautan);
    }

    private Task<int> JumlahAsync() => app.DenganDatabaseAsync(db => db.Users.CountAsync());

    private async Task<Halaman> MasukAsync(string nama, string sandi) =>
        await (await app.Peramban().LihatAsync("/masuk")).KirimAsync(("NamaPengguna", nama), ("KataSandi", sandi));

    [GeneratedRegex(@"^http://localhost/sandi-baru\?token=[\w-]{43}$")]
    private static partial Regex PolaTautan();
}
