using KinerjaKanwil.Domain.Pelaporan;
using KinerjaKanwil.Domain.Pengukuran;
using KinerjaKanwil.Domain.Perencanaan;
using KinerjaKanwil.Web.Kantor;
using KinerjaKanwil.Web.TagHelpers;

namespace KinerjaKanwil.Web.Features.PengisianRealisasi;

/// <summary>Puts the entry page together: stored rows, or after a fault or conflict what was typed on top of them.</summary>
public sealed class IsianViewModelBuilder(WaktuKantor waktu)
{
    private static readonly string[] BidangAngka = [nameof(BarisIsianForm.Pembilang), nameof(BarisIsianForm.Penyebut), nameof(BarisIsianForm.Nilai)];

    /// <summary>The page.</summary>
    /// <param name="daftar">What is stored.</param>
    /// <param name="triwulan">Quarter.</param>
    /// <param name="form">What was typed; null on a fresh page.</param>
    /// <param name="galat">Faults by input.</param>
    /// <param name="konflik">Codes of rows in conflict.</param>
    /// <param name="lain">Who else has the page open.</param>
    public IsianViewModel Susun(
        DaftarIsian daftar, Triwulan triwulan, IsianRealisasiForm? form = null,
        IReadOnlyList<(string Bidang, string Pesan)>? galat = null, IReadOnlySet<string>? konflik = null, IReadOnlyList<string>? lain = null)
    {
        ArgumentNullException.ThrowIfNull(daftar);
        galat ??= [];
        konflik ??= new HashSet<string>();
        var diketik = form?.Baris.ToDictionary(b => b.Kode) ?? [];
        var baris = daftar.Indikator
            .Select(i => (Indikator: i, Baris: Baris(daftar, i, triwulan, diketik.GetValueOrDefault(i.Indikator.Kode), galat, konflik.Contains(i.Indikator.Kode))))
            .ToList();
        return new IsianViewModel
        {
            Tahun = daftar.Tahun.Tahun,
            Triwulan = triwulan,
            KodeDivisi = daftar.Divisi.Kode,
            NamaDivisi = daftar.Divisi.NamaTampil,
            Sasaran = [.. baris.GroupBy(b => b.Indikator.Indikator.Sasaran.Nomor).Select(s => s.First().Indikator.Indikator.Sasaran is var sasaran
                ? new SasaranIsian(sasaran.Penanda, sasaran.NamaTampil ?? sasaran.NamaResmi, [.. s.Select(b => b.Baris)])
                : throw new InvalidOperationException())],
            Terisi = baris.Count(b => b.Indikator.Pada(triwulan) is { } r && (r.TidakBerlaku || r.Angka.Terisi(b.Indikator.Indikator.Manual.CaraIsi))),
            Total = baris.Count,
            RingkasanStatus = RingkasanStatus([.. baris.Select(b => b.Baris.Status)]),
            DapatDiisi = baris.Any(b => b.Baris.DapatDiisi),
            BelumTersimpan = form is not null,
            Lain = lain ?? [],
            Pengaturan = daftar.Tahun.Pengaturan,
            Galat = [.. galat.Select(g => (g.Bidang.Replace('.', '-'), g.Bidang.LastIndexOf('.') is var titik and > 0 ? $"{g.Bidang[..titik]}: {g.Pesan}" : g.Pesan))],
        };
    }

    private BarisIsian Baris(
        DaftarIsian daftar, IndikatorIsian milik, Triwulan triwulan, BarisIsianForm? diketik,
        IReadOnlyList<(string Bidang, string Pesan)> galat, bool konflik)
    {
        var indikator = milik.Indikator;
        var manual = indikator.Manual;
        var realisasi = milik.Pada(triwulan);
        var tersimpan = realisasi?.Isian ?? new IsianRealisasi();
        var capaian = DaftarIsian.Capaian(daftar.Tahun, milik, triwulan, waktu.HariIni);
        var awalan = indikator.Kode + ".";
        var galatBaris = galat.Where(g => g.Bidang.StartsWith(awalan, StringComparison.Ordinal)).GroupBy(g => g.Bidang[awalan.Length..])
            .ToDictionary(g => g.Key, g => string.Join(". ", g.Select(x => x.Pesan)));
        var isi = diketik is null ? Tersimpan(indikator.Kode, realisasi, tersimpan) : Lengkapi(diketik, tersimpan);
        return new BarisIsian
        {
            Kode = indikator.Kode,
            Nomor = indikator.Penanda.Length > 0 ? indikator.Penanda : $"{indikator.Nomor}.",
            Nama = indikator.NamaTampil ?? indikator.NamaResmi,
            Aturan = Aturan(manual),
            Catatan = manual.Catatan,
            Rasio = manual.CaraIsi == CaraIsi.Rasio,
            BolehNegatif = manual.BolehNegatif,
            LabelPembilang = manual.LabelPembilang ?? "Pembilang",
            LabelPenyebut = manual.LabelPenyebut ?? "Penyebut",
            Target = FormatAngka.Bersatuan(milik.Target.Untuk(triwulan), manual.Satuan) ?? "Tanpa target",
            TargetTahun = FormatAngka.Bersatuan(milik.Target.Tahunan, manual.Satuan) ?? "Belum ditetapkan",
            TriwulanLalu = Lalu(milik, triwulan, manual),
            Realisasi = FormatAngka.Bersatuan(capaian.Realisasi, manual.Satuan) ?? "–",
            Capaian = capaian,
            AlamatBukti = $"/bukti/{daftar.Tahun.Tahun}/tw{(int)triwulan}/{indikator.Kode}",
            JumlahBukti = daftar.Bukti.GetValueOrDefault((indikator.Id, triwulan)),
            Status = realisasi?.Status,
            Riwayat = realisasi is null ? null : Riwayat(realisasi),
            AlasanDikembalikan = realisasi?.Status == StatusRealisasi.Dikembalikan ? $"{realisasi.AlasanDikembalikan} ({realisasi.DikembalikanOleh})" : null,
            DapatDiisi = realisasi?.Status.DapatDiisi() ?? true,
            Isi = isi,
            Tersimpan = diketik is null ? isi : Tersimpan(indikator.Kode, realisasi, tersimpan),
            CatatanBaca = diketik is null ? new Dictionary<string, string>() : CatatanBaca(diketik, galatBaris),
            Galat = galatBaris,
            Konflik = konflik && diketik is not null ? Konflik(diketik, realisasi, tersimpan) : null,
            TahunLalu = daftar.TahunLalu.TryGetValue(indikator.Kode, out var tahunLalu) ? tahunLalu.Teks(manual) : null,
            CatatanLalu = triwulan == Triwulan.I ? null : CatatanLalu(milik.Pada(triwulan - 1)),
            Bahan = BahanHitung.Untuk(DaftarIsian.Data(daftar.Tahun, milik, waktu.HariIni), triwulan)?.ToString(),
            Peringatan = PeringatanIsian.Untuk(capaian),
            Belum = realisasi is null || (realisasi.Status.DapatDiisi() && PemeriksaanIsian.UntukPengajuan(manual, tersimpan, capaian).Count > 0),
            SudahDipastikan = realisasi?.SudahDipastikan == true,
            TeksAngka = realisasi?.TeksAngka ?? "",
        };
    }

    private static BarisIsianForm Tersimpan(string kode, Realisasi? realisasi, IsianRealisasi isian) => new(kode)
    {
        Pembilang = Teks(isian.Pembilang),
        Penyebut = Teks(isian.Penyebut),
        Nilai = Teks(isian.Nilai),
        TidakBerlaku = isian.TidakBerlaku,
        AlasanTidakBerlaku = isian.AlasanTidakBerlaku,
        Kendala = isian.Kendala,
        TindakLanjut = isian.TindakLanjut,
        Versi = realisasi?.Versi.ToString() ?? "",
        Asal = SidikIsian.Dari(isian).ToString(),
    };

    /// <summary>What was typed; fields that the form did not carry show what is stored.</summary>
    private static BarisIsianForm Lengkapi(BarisIsianForm diketik, IsianRealisasi tersimpan) => diketik with
    {
        Pembilang = diketik.Pembilang ?? Teks(tersimpan.Pembilang),
        Penyebut = diketik.Penyebut ?? Teks(tersimpan.Penyebut),
        Nilai = diketik.Nilai ?? Teks(tersimpan.Nilai),
        TidakBerlaku = diketik.TidakBerlaku ?? tersimpan.TidakBerlaku,
        AlasanTidakBerlaku = diketik.AlasanTidakBerlaku ?? tersimpan.AlasanTidakBerlaku,
        Kendala = diketik.Kendala ?? tersimpan.Kendala,
        TindakLanjut = diketik.TindakLanjut ?? tersimpan.TindakLanjut,
    };

    /// <summary>How a number was read; not beside a fault, which says so itself.</summary>
    private static Dictionary<string, string> CatatanBaca(BarisIsianForm diketik, Dictionary<string, string> galat)
    {
        var bacaan = new[] { BacaanAngka.Baca(diketik.Pembilang), BacaanAngka.Baca(diketik.Penyebut), BacaanAngka.Baca(diketik.Nilai) };
        return BidangAngka.Zip(bacaan).Where(x => x.Second.Catatan is not null && !galat.ContainsKey(x.First)).ToDictionary(x => x.First, x => x.Second.Catatan!);
    }

    private static (string Triwulan, string? Kendala, string? TindakLanjut)? CatatanLalu(Realisasi? lalu) =>
        lalu is null or { Kendala: null, TindakLanjut: null } ? null : (lalu.Triwulan.Nama(), lalu.Kendala, lalu.TindakLanjut);

    private KonflikBaris Konflik(BarisIsianForm diketik, Realisasi? realisasi, IsianRealisasi tersimpan)
    {
        var saya = diketik.Baca(tersimpan);
        var bentrok = PenggabunganIsian.Gabungkan(SidikIsian.Baca(diketik.Asal), saya, tersimpan).Bentrok;
        var terkunci = realisasi?.Status.DapatDiisi() == false;
        var judul = realisasi is null
            ? "Baris ini sudah tidak seperti saat Anda membukanya"
            : terkunci
                ? $"Baris ini sudah {realisasi.Status.Nama().ToLowerInvariant()} dan tidak dapat diubah"
                : $"Baris ini diubah {realisasi.DiisiOleh} pada {waktu.Tampil(realisasi.DiisiPada!.Value)}";
        var beda = new (UnitIsian Unit, BedaBidang Bidang)[]
        {
            (UnitIsian.Angka, new("Pembilang", Teks(saya.Pembilang), Teks(tersimpan.Pembilang))),
            (UnitIsian.Angka, new("Penyebut", Teks(saya.Penyebut), Teks(tersimpan.Penyebut))),
            (UnitIsian.Angka, new("Realisasi", Teks(saya.Nilai), Teks(tersimpan.Nilai))),
            (UnitIsian.Angka, new("Tidak berlaku", saya.TidakBerlaku ? "Ya" : "Tidak", tersimpan.TidakBerlaku ? "Ya" : "Tidak")),
            (UnitIsian.Angka, new("Alasan tidak berlaku", saya.AlasanTidakBerlaku ?? "", tersimpan.AlasanTidakBerlaku ?? "")),
            (UnitIsian.Kendala, new("Kendala", saya.Kendala ?? "", tersimpan.Kendala ?? "")),
            (UnitIsian.TindakLanjut, new("Tindak lanjut", saya.TindakLanjut ?? "", tersimpan.TindakLanjut ?? "")),
        };

        // What only one of the two changed will merge and needs no choice.
        var ditampilkan = beda.Where(b => b.Bidang.Saya != b.Bidang.Tersimpan && (terkunci || bentrok.Count == 0 || bentrok.Contains(b.Unit))).Select(b => b.Bidang);
        return new KonflikBaris(judul, [.. ditampilkan], realisasi?.Versi.ToString() ?? "", terkunci);
    }

    /// <summary>A row for the script of the page.</summary>
    public JawabanBaris Jawaban(IsianViewModel halaman, BarisIsian baris, IReadOnlyList<string> lain, string? digabung = null)
    {
        ArgumentNullException.ThrowIfNull(halaman);
        ArgumentNullException.ThrowIfNull(baris);
        var isi = baris.Tersimpan;
        return new JawabanBaris
        {
            Kode = baris.Kode,
            Versi = isi.Versi ?? "",
            Asal = isi.Asal ?? "",
            Isi = new Dictionary<string, string>
            {
                [nameof(isi.Pembilang)] = isi.Pembilang ?? "",
                [nameof(isi.Penyebut)] = isi.Penyebut ?? "",
                [nameof(isi.Nilai)] = isi.Nilai ?? "",
                [nameof(isi.TidakBerlaku)] = isi.TidakBerlaku == true ? "true" : "",
                [nameof(isi.AlasanTidakBerlaku)] = isi.AlasanTidakBerlaku ?? "",
                [nameof(isi.Kendala)] = isi.Kendala ?? "",
                [nameof(isi.TindakLanjut)] = isi.TindakLanjut ?? "",
            },
            CatatanBaca = baris.CatatanBaca,
            Realisasi = baris.Realisasi,
            Capaian = baris.Capaian.Teks,
            Kategori = baris.Capaian.Nilai is null ? null : StatusCapaianTagHelper.Akhiran(baris.Capaian.Kategori),
            Status = baris.Status?.Nama() ?? "Belum diisi",
            Peringatan = baris.SudahDipastikan ? [] : baris.Peringatan,
            Angka = baris.TeksAngka,
            Digabung = digabung,
            Pukul = waktu.Pukul(waktu.SekarangUtc),
            Terisi = halaman.Terisi,
            RingkasanStatus = halaman.RingkasanStatus,
            Lain = lain,
        };
    }

    private static string Teks(BacaanAngka bacaan) => bacaan.Nilai is { } nilai ? FormatAngka.Isian(nilai) : "";

    private static string Lalu(IndikatorIsian milik, Triwulan triwulan, ManualIku manual) =>
        triwulan == Triwulan.I ? "–" : milik.Pada(triwulan - 1)?.Angka.Teks(manual) ?? "–";

    private static string Aturan(ManualIku manual)
    {
        var cakupan = manual.SifatAngka == SifatAngka.Kumulatif ? "angka s.d. akhir triwulan" : "hanya triwulan ini";
        var skala = manual.Satuan.Jenis == JenisSatuan.Indeks && manual is { SkalaMin: { } min, SkalaMaks: { } maks }
            ? $", skala {FormatAngka.Ringkas(min)} sampai {FormatAngka.Ringkas(maks)}" : "";
        var label = manual is { LabelPembilang: { } pembilang, LabelPenyebut: { } penyebut } ? $"; pembilang: {pembilang}; penyebut: {penyebut}" : "";
        return $"{manual.Satuan.Nama}{skala}; {cakupan}; {manual.Polaritas.Arah()}{label}";
    }

    private string? Riwayat(Realisasi realisasi) => realisasi.Status switch
    {
        StatusRealisasi.Draf or StatusRealisasi.Dikembalikan => Kalimat("Diisi", realisasi.DiisiOleh, realisasi.DiisiPada),
        StatusRealisasi.Diajukan => Kalimat("Diajukan", realisasi.DiajukanOleh, realisasi.DiajukanPada) + " Menunggu verifikasi Kepala Divisi.",
        StatusRealisasi.Diverifikasi => Kalimat("Diverifikasi", realisasi.DiverifikasiOleh, realisasi.DiverifikasiPada) + " Menunggu persetujuan Kepala Kantor Wilayah.",
        StatusRealisasi.Disetujui => Kalimat("Disetujui", realisasi.DisetujuiOleh, realisasi.DisetujuiPada) + " Terkunci; hanya Admin yang dapat membukanya.",
        _ => throw new ArgumentOutOfRangeException(nameof(realisasi), realisasi.Status, null),
    };

    private string Kalimat(string kata, string? oleh, DateTime? pada) => pada is { } saat ? $"{kata} {oleh}, {waktu.Tampil(saat)}." : "";

    private static string RingkasanStatus(IReadOnlyList<StatusRealisasi?> status) => string.Join(
        " · ",
        status.GroupBy(s => s).OrderBy(g => g.Key is null ? 99 : (int)g.Key).Select(g => $"{g.Key?.Nama() ?? "Belum diisi"} {g.Count()}"));
}
