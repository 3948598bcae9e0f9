#!/usr/bin/perl
# A stand-in of perf for tests, for machines without hardware counters. It is no perf: it runs the program under
# cachegrind, whose counts are true, and writes them in the forms that perf 6.1 (-j) and older ones (-x;) use.
# The file `settings` beside it holds lines of `name=value` that imitate faults:
#   csv=1          does not know -j
#   dead=6         the 6th hardware event reads 0 and claims to have run all the time
#   slots=5        more hardware events than that share the counters and are extrapolated
#   unsupported=a,b
#   kernel_denied=1  no tracepoints, software events in user mode only, and nothing of the whole machine
#   denied=1       may not count anything
#   silent=1       runs programs other than perl and writes nothing
#   contended=4000  a program that taskset does not pin misses its caches that many times more per instruction
#   sampled=1      samples by the real perf, the processor's time in place of any event
#   c2c=c2c.txt    samples memory: `perf c2c report` of what was recorded is this text
#   at_once=2      threads that seem to have run at once; 1 without
#   stray=3:1.5    the 3rd run of a program that is not perl counts 1.5 times as many instructions
# A value that begins with @ is that of a file of the directory in which the program runs; without the file it is not set.
use strict;
use warnings;
use File::Basename qw(dirname);
use Time::HiRes qw(clock_gettime CLOCK_MONOTONIC);

my $here = dirname(__FILE__);
my %set;
if (open my $file, '<', "$here/settings") {
  while (<$file>) { chomp; $set{$1} = $2 if /^(\w+)=(.*)$/ }
}
my $text = $set{c2c} // '';
for my $name (keys %set) {
  next unless $set{$name} =~ /^@(.+)/;
  if (open my $file, '<', $1) { local $/; chomp($set{$name} = <$file>); $text = $1 if $name eq 'c2c' } else { delete $set{$name} }
}
if ($ARGV[0] eq 'c2c') {
  if (!$set{c2c} && $ARGV[1] eq 'record') { print STDERR "failed: memory events not supported\n"; exit 255 }
  my ($at) = grep { $ARGV[$_] eq '-o' || $ARGV[$_] eq '-i' } 0 .. $#ARGV;
  my $data = $ARGV[$at + 1];
  if ($ARGV[1] eq 'report') { exec 'cat', $data }
  system 'cp', $text, $data;
  shift @ARGV while $ARGV[0] ne '--';
  shift @ARGV;
  exec { $ARGV[0] } @ARGV;
}
# Samples the processor's time in place of any event: contended code is where it goes.
if ($ARGV[0] ne 'stat' && $set{sampled}) {
  for my $at (0 .. $#ARGV) {
    if ($ARGV[$at] eq '-e') { $ARGV[$at + 1] = 'cpu-clock:u' }
    if ($ARGV[$at] eq '-c') { $ARGV[$at + 1] = 100000 }
    last if $ARGV[$at] eq '--';
  }
  my ($real) = grep { -x } map { "$_/perf" } grep { $_ ne $here } split(/:/, $ENV{PATH} // ''), '/usr/bin';
  exec { $real } $real, @ARGV;
}
shift @ARGV eq 'stat' or die "stand-in-perf: only stat\n";
my ($json, $out, $everywhere, @groups) = (0, '', 0);
while (@ARGV) {
  my $word = shift @ARGV;
  last if $word eq '--';
  if ($word eq '-j') {
    if ($set{csv}) { print STDERR "  Error: unknown switch `j'\n"; exit 129 }
    $json = 1;
  }
  elsif ($word eq '-o') { $out = shift @ARGV }
  elsif ($word eq '-a') { $everywhere = 1 }
  elsif ($word eq '-e') { push @groups, shift @ARGV }
}
my (@hardware, @software);
for my $group (@groups) {
  if ($group =~ /^\{(.*)\}:u$/) { push @hardware, split /,/, $1 } else { push @software, split /,/, $group }
}
if ($set{denied}) {
  print STDERR "Error:\nAccess to performance monitoring and observability operations is limited.\n";
  print STDERR "Consider adjusting /proc/sys/kernel/perf_event_paranoid setting\n";
  exit 255;
}
my %unsupported = map { $_ => 1 } split /,/, $set{unsupported} // '';
for my $event (@hardware) {
  if ($unsupported{$event}) { print STDERR "Error:\nThe $event event is not supported.\n"; exit 255 }
}

for my $event (@software) {
  my $known = !$set{kernel_denied} && ($everywhere || $event !~ m{^power/});
  if ($event =~ m{^power/|^raw_syscalls:} && !$known) { print STDERR "event syntax error: '$event'\n"; exit 129 }
}

my $perl_itself = $ARGV[0] =~ m{/perl$};
my $run = 0;
if (!$perl_itself) {
  if (open my $file, '<', "$here/runs") { $run = <$file> }
  open my $file, '>', "$here/runs" or die; print $file ++$run; close $file;
}

my %count;
my @pin = $ARGV[0] =~ m{/taskset$} ? splice(@ARGV, 0, 3) : ();
my @command = (@pin, @ARGV);
my $cache = grep({ /cache/ } @hardware) ? 'yes' : 'no';
my $profile = "$out.cachegrind";
# The programs of probes are counted once: cachegrind would give the same counts each time.
my $known = "$here/known-$cache-" . join('', map { sprintf '%02x', ord } split //, substr("@ARGV[1 .. $#ARGV]", 0, 60));
if (@hardware && $perl_itself && -e $known) { $profile = $known }
elsif (@hardware) {
  @command = (@pin, 'valgrind', '--tool=cachegrind', '-q', '--command-line-only=yes', "--cache-sim=$cache", '--branch-sim=yes',
    '--D1=32768,8,64', '--I1=32768,8,64', '--LL=8388608,16,64', '--log-file=/dev/null', "--cachegrind-out-file=$profile", @ARGV);
}
my $start = clock_gettime(CLOCK_MONOTONIC);
my $status = system { $command[0] } @command;
my $nanoseconds = int((clock_gettime(CLOCK_MONOTONIC) - $start) * 1e9);
if ($status == -1) { print STDERR "Workload failed: No such file or directory\n"; exit 255 }
my (undef, undef, $user, $system) = times;
if (@hardware && open my $file, '<', $profile) {
  my @names;
  while (<$file>) {
    @names = split ' ', $1 if /^events: (.*)/;
    if (/^summary: (.*)/) { my @values = split ' ', $1; @count{@names} = @values }
  }
  close $file;
  if ($perl_itself && $profile ne $known) { system 'cp', $profile, $known }
  unlink $profile if $profile ne $known;
}
if ($status & 127) {
  # As perf 6.1 does: the program's signal is only told in words, and the exit code is 0.
  my %words = (6 => 'Aborted', 11 => 'Segmentation fault', 9 => 'Killed', 15 => 'Terminated');
  print STDERR "$ARGV[0]: ", $words{$status & 127} // 'Unknown signal', "\n";
  $status = 0;
}
exit($status >> 8) if $set{silent} && !$perl_itself;

sub sum { my $total = 0; $total += $count{$_} // 0 for @_; return $total }
my $factor = 1;
if (($set{stray} // '') =~ /^(\d+):(.*)$/ && $run == $1) { $factor = $2 }
my $misses = @pin ? 1 : $set{contended} // 1;
my %value = (
  'instructions' => int(sum('Ir') * $factor),
  'cycles' => int(sum('Ir') * 0.5 + 10 * sum('Bcm', 'Bim')),
  'branches' => sum('Bc', 'Bi'),
  'branch-misses' => sum('Bcm', 'Bim'),
  'cache-references' => sum('D1mr', 'D1mw', 'I1mr'),
  'cache-misses' => $misses * sum('DLmr', 'DLmw', 'ILmr'),
  'L1-dcache-load-misses' => $misses * sum('D1mr'),
  'task-clock' => $nanoseconds / 1e6 * ($set{at_once} // 1),
  'page-faults' => 50,
  'context-switches' => 1,
  'cpu-migrations' => $set{kernel_denied} ? 0 : 3,
  'raw_syscalls:sys_enter' => 120,
  'power/energy-pkg/' => 1.25,
  'duration_time' => $nanoseconds,
  'user_time' => int($user * 1e9),
  'system_time' => int($system * 1e9),
);
my %unit = ('task-clock' => 'msec', 'power/energy-pkg/' => 'Joules', duration_time => 'ns', user_time => 'ns', system_time => 'ns');
open my $file, '>', $out or die "$out: $!\n";
print $file "# started on Sat Nov 21 02:34:24 2026\n\n";
my $slot = 0;
my $slots = $set{slots} // 8;
sub row {
  my ($event, $hardware) = @_;
  my ($value, $running) = ($value{$event}, 100);
  if ($hardware) {
    $slot++;
    $value = 0 if $set{dead} && $slot == $set{dead};
    if (@hardware > $slots) { $running = 100 * $slots / @hardware; $value = int($value * 0.8) }
  }
  my $name = $hardware || ($set{kernel_denied} && $event eq 'cpu-migrations') ? "$event:u" : $event;
  my $unit = $unit{$event} // '';
  my $told = $event =~ /_time$/ && !$value ? '<not counted>' : $json ? sprintf('%.6f', $value) : $value;
  if ($json) {
    printf $file '{"counter-value" : "%s", "unit" : "%s", "event" : "%s", "event-runtime" : %d, "pcnt-running" : %.2f, "metric-value" : 0.000000, "metric-unit" : ""}' . "\n",
      $told, $unit, $name, $nanoseconds, $running;
  } else {
    # Hardware-cache events lose their modifier in this form.
    $name = $event if $event =~ /^L1-/;
    printf $file "%s;%s;%s;%d;%.2f;;\n", $told, $unit, $name, $nanoseconds, $running;
  }
}
row($_, 1) for @hardware;
row($_, 0) for @software;
close $file;
exit($status >> 8);
