export const id = 861;
export const ids = [861];
export const modules = {

/***/ 63251:
/***/ (function(module) {

/**
  * This file contains the Bottleneck library (MIT), compiled to ES2017, and without Clustering support.
  * https://github.com/SGrondin/bottleneck
  */
(function (global, factory) {
	 true ? module.exports = factory() :
	0;
}(this, (function () { 'use strict';

	var commonjsGlobal = typeof globalThis !== 'undefined' ? globalThis : typeof window !== 'undefined' ? window : typeof global !== 'undefined' ? global : typeof self !== 'undefined' ? self : {};

	function getCjsExportFromNamespace (n) {
		return n && n['default'] || n;
	}

	var load = function(received, defaults, onto = {}) {
	  var k, ref, v;
	  for (k in defaults) {
	    v = defaults[k];
	    onto[k] = (ref = received[k]) != null ? ref : v;
	  }
	  return onto;
	};

	var overwrite = function(received, defaults, onto = {}) {
	  var k, v;
	  for (k in received) {
	    v = received[k];
	    if (defaults[k] !== void 0) {
	      onto[k] = v;
	    }
	  }
	  return onto;
	};

	var parser = {
		load: load,
		overwrite: overwrite
	};

	var DLList;

	DLList = class DLList {
	  constructor(incr, decr) {
	    this.incr = incr;
	    this.decr = decr;
	    this._first = null;
	    this._last = null;
	    this.length = 0;
	  }

	  push(value) {
	    var node;
	    this.length++;
	    if (typeof this.incr === "function") {
	      this.incr();
	    }
	    node = {
	      value,
	      prev: this._last,
	      next: null
	    };
	    if (this._last != null) {
	      this._last.next = node;
	      this._last = node;
	    } else {
	      this._first = this._last = node;
	    }
	    return void 0;
	  }

	  shift() {
	    var value;
	    if (this._first == null) {
	      return;
	    } else {
	      this.length--;
	      if (typeof this.decr === "function") {
	        this.decr();
	      }
	    }
	    value = this._first.value;
	    if ((this._first = this._first.next) != null) {
	      this._first.prev = null;
	    } else {
	      this._last = null;
	    }
	    return value;
	  }

	  first() {
	    if (this._first != null) {
	      return this._first.value;
	    }
	  }

	  getArray() {
	    var node, ref, results;
	    node = this._first;
	    results = [];
	    while (node != null) {
	      results.push((ref = node, node = node.next, ref.value));
	    }
	    return results;
	  }

	  forEachShift(cb) {
	    var node;
	    node = this.shift();
	    while (node != null) {
	      (cb(node), node = this.shift());
	    }
	    return void 0;
	  }

	  debug() {
	    var node, ref, ref1, ref2, results;
	    node = this._first;
	    results = [];
	    while (node != null) {
	      results.push((ref = node, node = node.next, {
	        value: ref.value,
	        prev: (ref1 = ref.prev) != null ? ref1.value : void 0,
	        next: (ref2 = ref.next) != null ? ref2.value : void 0
	      }));
	    }
	    return results;
	  }

	};

	var DLList_1 = DLList;

	var Events;

	Events = class Events {
	  constructor(instance) {
	    this.instance = instance;
	    this._events = {};
	    if ((this.instance.on != null) || (this.instance.once != null) || (this.instance.removeAllListeners != null)) {
	      throw new Error("An Emitter already exists for this object");
	    }
	    this.instance.on = (name, cb) => {
	      return this._addListener(name, "many", cb);
	    };
	    this.instance.once = (name, cb) => {
	      return this._addListener(name, "once", cb);
	    };
	    this.instance.removeAllListeners = (name = null) => {
	      if (name != null) {
	        return delete this._events[name];
	      } else {
	        return this._events = {};
	      }
	    };
	  }

	  _addListener(name, status, cb) {
	    var base;
	    if ((base = this._events)[name] == null) {
	      base[name] = [];
	    }
	    this._events[name].push({cb, status});
	    return this.instance;
	  }

	  listenerCount(name) {
	    if (this._events[name] != null) {
	      return this._events[name].length;
	    } else {
	      return 0;
	    }
	  }

	  async trigger(name, ...args) {
	    var e, promises;
	    try {
	      if (name !== "debug") {
	        this.trigger("debug", `Event triggered: ${name}`, args);
	      }
	      if (this._events[name] == null) {
	        return;
	      }
	      this._events[name] = this._events[name].filter(function(listener) {
	        return listener.status !== "none";
	      });
	      promises = this._events[name].map(async(listener) => {
	        var e, returned;
	        if (listener.status === "none") {
	          return;
	        }
	        if (listener.status === "once") {
	          listener.status = "none";
	        }
	        try {
	          returned = typeof listener.cb === "function" ? listener.cb(...args) : void 0;
	          if (typeof (returned != null ? returned.then : void 0) === "function") {
	            return (await returned);
	          } else {
	            return returned;
	          }
	        } catch (error) {
	          e = error;
	          {
	            this.trigger("error", e);
	          }
	          return null;
	        }
	      });
	      return ((await Promise.all(promises))).find(function(x) {
	        return x != null;
	      });
	    } catch (error) {
	      e = error;
	      {
	        this.trigger("error", e);
	      }
	      return null;
	    }
	  }

	};

	var Events_1 = Events;

	var DLList$1, Events$1, Queues;

	DLList$1 = DLList_1;

	Events$1 = Events_1;

	Queues = class Queues {
	  constructor(num_priorities) {
	    var i;
	    this.Events = new Events$1(this);
	    this._length = 0;
	    this._lists = (function() {
	      var j, ref, results;
	      results = [];
	      for (i = j = 1, ref = num_priorities; (1 <= ref ? j <= ref : j >= ref); i = 1 <= ref ? ++j : --j) {
	        results.push(new DLList$1((() => {
	          return this.incr();
	        }), (() => {
	          return this.decr();
	        })));
	      }
	      return results;
	    }).call(this);
	  }

	  incr() {
	    if (this._length++ === 0) {
	      return this.Events.trigger("leftzero");
	    }
	  }

	  decr() {
	    if (--this._length === 0) {
	      return this.Events.trigger("zero");
	    }
	  }

	  push(job) {
	    return this._lists[job.options.priority].push(job);
	  }

	  queued(priority) {
	    if (priority != null) {
	      return this._lists[priority].length;
	    } else {
	      return this._length;
	    }
	  }

	  shiftAll(fn) {
	    return this._lists.forEach(function(list) {
	      return list.forEachShift(fn);
	    });
	  }

	  getFirst(arr = this._lists) {
	    var j, len, list;
	    for (j = 0, len = arr.length; j < len; j++) {
	      list = arr[j];
	      if (list.length > 0) {
	        return list;
	      }
	    }
	    return [];
	  }

	  shiftLastFrom(priority) {
	    return this.getFirst(this._lists.slice(priority).reverse()).shift();
	  }

	};

	var Queues_1 = Queues;

	var BottleneckError;

	BottleneckError = class BottleneckError extends Error {};

	var BottleneckError_1 = BottleneckError;

	var BottleneckError$1, DEFAULT_PRIORITY, Job, NUM_PRIORITIES, parser$1;

	NUM_PRIORITIES = 10;

	DEFAULT_PRIORITY = 5;

	parser$1 = parser;

	BottleneckError$1 = BottleneckError_1;

	Job = class Job {
	  constructor(task, args, options, jobDefaults, rejectOnDrop, Events, _states, Promise) {
	    this.task = task;
	    this.args = args;
	    this.rejectOnDrop = rejectOnDrop;
	    this.Events = Events;
	    this._states = _states;
	    this.Promise = Promise;
	    this.options = parser$1.load(options, jobDefaults);
	    this.options.priority = this._sanitizePriority(this.options.priority);
	    if (this.options.id === jobDefaults.id) {
	      this.options.id = `${this.options.id}-${this._randomIndex()}`;
	    }
	    this.promise = new this.Promise((_resolve, _reject) => {
	      this._resolve = _resolve;
	      this._reject = _reject;
	    });
	    this.retryCount = 0;
	  }

	  _sanitizePriority(priority) {
	    var sProperty;
	    sProperty = ~~priority !== priority ? DEFAULT_PRIORITY : priority;
	    if (sProperty < 0) {
	      return 0;
	    } else if (sProperty > NUM_PRIORITIES - 1) {
	      return NUM_PRIORITIES - 1;
	    } else {
	      return sProperty;
	    }
	  }

	  _randomIndex() {
	    return Math.random().toString(36).slice(2);
	  }

	  doDrop({error, message = "This job has been dropped by Bottleneck"} = {}) {
	    if (this._states.remove(this.options.id)) {
	      if (this.rejectOnDrop) {
	        this._reject(error != null ? error : new BottleneckError$1(message));
	      }
	      this.Events.trigger("dropped", {args: this.args, options: this.options, task: this.task, promise: this.promise});
	      return true;
	    } else {
	      return false;
	    }
	  }

	  _assertStatus(expected) {
	    var status;
	    status = this._states.jobStatus(this.options.id);
	    if (!(status === expected || (expected === "DONE" && status === null))) {
	      throw new BottleneckError$1(`Invalid job status ${status}, expected ${expected}. Please open an issue at https://github.com/SGrondin/bottleneck/issues`);
	    }
	  }

	  doReceive() {
	    this._states.start(this.options.id);
	    return this.Events.trigger("received", {args: this.args, options: this.options});
	  }

	  doQueue(reachedHWM, blocked) {
	    this._assertStatus("RECEIVED");
	    this._states.next(this.options.id);
	    return this.Events.trigger("queued", {args: this.args, options: this.options, reachedHWM, blocked});
	  }

	  doRun() {
	    if (this.retryCount === 0) {
	      this._assertStatus("QUEUED");
	      this._states.next(this.options.id);
	    } else {
	      this._assertStatus("EXECUTING");
	    }
	    return this.Events.trigger("scheduled", {args: this.args, options: this.options});
	  }

	  async doExecute(chained, clearGlobalState, run, free) {
	    var error, eventInfo, passed;
	    if (this.retryCount === 0) {
	      this._assertStatus("RUNNING");
	      this._states.next(this.options.id);
	    } else {
	      this._assertStatus("EXECUTING");
	    }
	    eventInfo = {args: this.args, options: this.options, retryCount: this.retryCount};
	    this.Events.trigger("executing", eventInfo);
	    try {
	      passed = (await (chained != null ? chained.schedule(this.options, this.task, ...this.args) : this.task(...this.args)));
	      if (clearGlobalState()) {
	        this.doDone(eventInfo);
	        await free(this.options, eventInfo);
	        this._assertStatus("DONE");
	        return this._resolve(passed);
	      }
	    } catch (error1) {
	      error = error1;
	      return this._onFailure(error, eventInfo, clearGlobalState, run, free);
	    }
	  }

	  doExpire(clearGlobalState, run, free) {
	    var error, eventInfo;
	    if (this._states.jobStatus(this.options.id === "RUNNING")) {
	      this._states.next(this.options.id);
	    }
	    this._assertStatus("EXECUTING");
	    eventInfo = {args: this.args, options: this.options, retryCount: this.retryCount};
	    error = new BottleneckError$1(`This job timed out after ${this.options.expiration} ms.`);
	    return this._onFailure(error, eventInfo, clearGlobalState, run, free);
	  }

	  async _onFailure(error, eventInfo, clearGlobalState, run, free) {
	    var retry, retryAfter;
	    if (clearGlobalState()) {
	      retry = (await this.Events.trigger("failed", error, eventInfo));
	      if (retry != null) {
	        retryAfter = ~~retry;
	        this.Events.trigger("retry", `Retrying ${this.options.id} after ${retryAfter} ms`, eventInfo);
	        this.retryCount++;
	        return run(retryAfter);
	      } else {
	        this.doDone(eventInfo);
	        await free(this.options, eventInfo);
	        this._assertStatus("DONE");
	        return this._reject(error);
	      }
	    }
	  }

	  doDone(eventInfo) {
	    this._assertStatus("EXECUTING");
	    this._states.next(this.options.id);
	    return this.Events.trigger("done", eventInfo);
	  }

	};

	var Job_1 = Job;

	var BottleneckError$2, LocalDatastore, parser$2;

	parser$2 = parser;

	BottleneckError$2 = BottleneckError_1;

	LocalDatastore = class LocalDatastore {
	  constructor(instance, storeOptions, storeInstanceOptions) {
	    this.instance = instance;
	    this.storeOptions = storeOptions;
	    this.clientId = this.instance._randomIndex();
	    parser$2.load(storeInstanceOptions, storeInstanceOptions, this);
	    this._nextRequest = this._lastReservoirRefresh = this._lastReservoirIncrease = Date.now();
	    this._running = 0;
	    this._done = 0;
	    this._unblockTime = 0;
	    this.ready = this.Promise.resolve();
	    this.clients = {};
	    this._startHeartbeat();
	  }

	  _startHeartbeat() {
	    var base;
	    if ((this.heartbeat == null) && (((this.storeOptions.reservoirRefreshInterval != null) && (this.storeOptions.reservoirRefreshAmount != null)) || ((this.storeOptions.reservoirIncreaseInterval != null) && (this.storeOptions.reservoirIncreaseAmount != null)))) {
	      return typeof (base = (this.heartbeat = setInterval(() => {
	        var amount, incr, maximum, now, reservoir;
	        now = Date.now();
	        if ((this.storeOptions.reservoirRefreshInterval != null) && now >= this._lastReservoirRefresh + this.storeOptions.reservoirRefreshInterval) {
	          this._lastReservoirRefresh = now;
	          this.storeOptions.reservoir = this.storeOptions.reservoirRefreshAmount;
	          this.instance._drainAll(this.computeCapacity());
	        }
	        if ((this.storeOptions.reservoirIncreaseInterval != null) && now >= this._lastReservoirIncrease + this.storeOptions.reservoirIncreaseInterval) {
	          ({
	            reservoirIncreaseAmount: amount,
	            reservoirIncreaseMaximum: maximum,
	            reservoir
	          } = this.storeOptions);
	          this._lastReservoirIncrease = now;
	          incr = maximum != null ? Math.min(amount, maximum - reservoir) : amount;
	          if (incr > 0) {
	            this.storeOptions.reservoir += incr;
	            return this.instance._drainAll(this.computeCapacity());
	          }
	        }
	      }, this.heartbeatInterval))).unref === "function" ? base.unref() : void 0;
	    } else {
	      return clearInterval(this.heartbeat);
	    }
	  }

	  async __publish__(message) {
	    await this.yieldLoop();
	    return this.instance.Events.trigger("message", message.toString());
	  }

	  async __disconnect__(flush) {
	    await this.yieldLoop();
	    clearInterval(this.heartbeat);
	    return this.Promise.resolve();
	  }

	  yieldLoop(t = 0) {
	    return new this.Promise(function(resolve, reject) {
	      return setTimeout(resolve, t);
	    });
	  }

	  computePenalty() {
	    var ref;
	    return (ref = this.storeOptions.penalty) != null ? ref : (15 * this.storeOptions.minTime) || 5000;
	  }

	  async __updateSettings__(options) {
	    await this.yieldLoop();
	    parser$2.overwrite(options, options, this.storeOptions);
	    this._startHeartbeat();
	    this.instance._drainAll(this.computeCapacity());
	    return true;
	  }

	  async __running__() {
	    await this.yieldLoop();
	    return this._running;
	  }

	  async __queued__() {
	    await this.yieldLoop();
	    return this.instance.queued();
	  }

	  async __done__() {
	    await this.yieldLoop();
	    return this._done;
	  }

	  async __groupCheck__(time) {
	    await this.yieldLoop();
	    return (this._nextRequest + this.timeout) < time;
	  }

	  computeCapacity() {
	    var maxConcurrent, reservoir;
	    ({maxConcurrent, reservoir} = this.storeOptions);
	    if ((maxConcurrent != null) && (reservoir != null)) {
	      return Math.min(maxConcurrent - this._running, reservoir);
	    } else if (maxConcurrent != null) {
	      return maxConcurrent - this._running;
	    } else if (reservoir != null) {
	      return reservoir;
	    } else {
	      return null;
	    }
	  }

	  conditionsCheck(weight) {
	    var capacity;
	    capacity = this.computeCapacity();
	    return (capacity == null) || weight <= capacity;
	  }

	  async __incrementReservoir__(incr) {
	    var reservoir;
	    await this.yieldLoop();
	    reservoir = this.storeOptions.reservoir += incr;
	    this.instance._drainAll(this.computeCapacity());
	    return reservoir;
	  }

	  async __currentReservoir__() {
	    await this.yieldLoop();
	    return this.storeOptions.reservoir;
	  }

	  isBlocked(now) {
	    return this._unblockTime >= now;
	  }

	  check(weight, now) {
	    return this.conditionsCheck(weight) && (this._nextRequest - now) <= 0;
	  }

	  async __check__(weight) {
	    var now;
	    await this.yieldLoop();
	    now = Date.now();
	    return this.check(weight, now);
	  }

	  async __register__(index, weight, expiration) {
	    var now, wait;
	    await this.yieldLoop();
	    now = Date.now();
	    if (this.conditionsCheck(weight)) {
	      this._running += weight;
	      if (this.storeOptions.reservoir != null) {
	        this.storeOptions.reservoir -= weight;
	      }
	      wait = Math.max(this._nextRequest - now, 0);
	      this._nextRequest = now + wait + this.storeOptions.minTime;
	      return {
	        success: true,
	        wait,
	        reservoir: this.storeOptions.reservoir
	      };
	    } else {
	      return {
	        success: false
	      };
	    }
	  }

	  strategyIsBlock() {
	    return this.storeOptions.strategy === 3;
	  }

	  async __submit__(queueLength, weight) {
	    var blocked, now, reachedHWM;
	    await this.yieldLoop();
	    if ((this.storeOptions.maxConcurrent != null) && weight > this.storeOptions.maxConcurrent) {
	      throw new BottleneckError$2(`Impossible to add a job having a weight of ${weight} to a limiter having a maxConcurrent setting of ${this.storeOptions.maxConcurrent}`);
	    }
	    now = Date.now();
	    reachedHWM = (this.storeOptions.highWater != null) && queueLength === this.storeOptions.highWater && !this.check(weight, now);
	    blocked = this.strategyIsBlock() && (reachedHWM || this.isBlocked(now));
	    if (blocked) {
	      this._unblockTime = now + this.computePenalty();
	      this._nextRequest = this._unblockTime + this.storeOptions.minTime;
	      this.instance._dropAllQueued();
	    }
	    return {
	      reachedHWM,
	      blocked,
	      strategy: this.storeOptions.strategy
	    };
	  }

	  async __free__(index, weight) {
	    await this.yieldLoop();
	    this._running -= weight;
	    this._done += weight;
	    this.instance._drainAll(this.computeCapacity());
	    return {
	      running: this._running
	    };
	  }

	};

	var LocalDatastore_1 = LocalDatastore;

	var BottleneckError$3, States;

	BottleneckError$3 = BottleneckError_1;

	States = class States {
	  constructor(status1) {
	    this.status = status1;
	    this._jobs = {};
	    this.counts = this.status.map(function() {
	      return 0;
	    });
	  }

	  next(id) {
	    var current, next;
	    current = this._jobs[id];
	    next = current + 1;
	    if ((current != null) && next < this.status.length) {
	      this.counts[current]--;
	      this.counts[next]++;
	      return this._jobs[id]++;
	    } else if (current != null) {
	      this.counts[current]--;
	      return delete this._jobs[id];
	    }
	  }

	  start(id) {
	    var initial;
	    initial = 0;
	    this._jobs[id] = initial;
	    return this.counts[initial]++;
	  }

	  remove(id) {
	    var current;
	    current = this._jobs[id];
	    if (current != null) {
	      this.counts[current]--;
	      delete this._jobs[id];
	    }
	    return current != null;
	  }

	  jobStatus(id) {
	    var ref;
	    return (ref = this.status[this._jobs[id]]) != null ? ref : null;
	  }

	  statusJobs(status) {
	    var k, pos, ref, results, v;
	    if (status != null) {
	      pos = this.status.indexOf(status);
	      if (pos < 0) {
	        throw new BottleneckError$3(`status must be one of ${this.status.join(', ')}`);
	      }
	      ref = this._jobs;
	      results = [];
	      for (k in ref) {
	        v = ref[k];
	        if (v === pos) {
	          results.push(k);
	        }
	      }
	      return results;
	    } else {
	      return Object.keys(this._jobs);
	    }
	  }

	  statusCounts() {
	    return this.counts.reduce(((acc, v, i) => {
	      acc[this.status[i]] = v;
	      return acc;
	    }), {});
	  }

	};

	var States_1 = States;

	var DLList$2, Sync;

	DLList$2 = DLList_1;

	Sync = class Sync {
	  constructor(name, Promise) {
	    this.schedule = this.schedule.bind(this);
	    this.name = name;
	    this.Promise = Promise;
	    this._running = 0;
	    this._queue = new DLList$2();
	  }

	  isEmpty() {
	    return this._queue.length === 0;
	  }

	  async _tryToRun() {
	    var args, cb, error, reject, resolve, returned, task;
	    if ((this._running < 1) && this._queue.length > 0) {
	      this._running++;
	      ({task, args, resolve, reject} = this._queue.shift());
	      cb = (await (async function() {
	        try {
	          returned = (await task(...args));
	          return function() {
	            return resolve(returned);
	          };
	        } catch (error1) {
	          error = error1;
	          return function() {
	            return reject(error);
	          };
	        }
	      })());
	      this._running--;
	      this._tryToRun();
	      return cb();
	    }
	  }

	  schedule(task, ...args) {
	    var promise, reject, resolve;
	    resolve = reject = null;
	    promise = new this.Promise(function(_resolve, _reject) {
	      resolve = _resolve;
	      return reject = _reject;
	    });
	    this._queue.push({task, args, resolve, reject});
	    this._tryToRun();
	    return promise;
	  }

	};

	var Sync_1 = Sync;

	var version = "2.19.5";
	var version$1 = {
		version: version
	};

	var version$2 = /*#__PURE__*/Object.freeze({
		version: version,
		default: version$1
	});

	var require$$2 = () => console.log('You must import the full version of Bottleneck in order to use this feature.');

	var require$$3 = () => console.log('You must import the full version of Bottleneck in order to use this feature.');

	var require$$4 = () => console.log('You must import the full version of Bottleneck in order to use this feature.');

	var Events$2, Group, IORedisConnection$1, RedisConnection$1, Scripts$1, parser$3;

	parser$3 = parser;

	Events$2 = Events_1;

	RedisConnection$1 = require$$2;

	IORedisConnection$1 = require$$3;

	Scripts$1 = require$$4;

	Group = (function() {
	  class Group {
	    constructor(limiterOptions = {}) {
	      this.deleteKey = this.deleteKey.bind(this);
	      this.limiterOptions = limiterOptions;
	      parser$3.load(this.limiterOptions, this.defaults, this);
	      this.Events = new Events$2(this);
	      this.instances = {};
	      this.Bottleneck = Bottleneck_1;
	      this._startAutoCleanup();
	      this.sharedConnection = this.connection != null;
	      if (this.connection == null) {
	        if (this.limiterOptions.datastore === "redis") {
	          this.connection = new RedisConnection$1(Object.assign({}, this.limiterOptions, {Events: this.Events}));
	        } else if (this.limiterOptions.datastore === "ioredis") {
	          this.connection = new IORedisConnection$1(Object.assign({}, this.limiterOptions, {Events: this.Events}));
	        }
	      }
	    }

	    key(key = "") {
	      var ref;
	      return (ref = this.instances[key]) != null ? ref : (() => {
	        var limiter;
	        limiter = this.instances[key] = new this.Bottleneck(Object.assign(this.limiterOptions, {
	          id: `${this.id}-${key}`,
	          timeout: this.timeout,
	          connection: this.connection
	        }));
	        this.Events.trigger("created", limiter, key);
	        return limiter;
	      })();
	    }

	    async deleteKey(key = "") {
	      var deleted, instance;
	      instance = this.instances[key];
	      if (this.connection) {
	        deleted = (await this.connection.__runCommand__(['del', ...Scripts$1.allKeys(`${this.id}-${key}`)]));
	      }
	      if (instance != null) {
	        delete this.instances[key];
	        await instance.disconnect();
	      }
	      return (instance != null) || deleted > 0;
	    }

	    limiters() {
	      var k, ref, results, v;
	      ref = this.instances;
	      results = [];
	      for (k in ref) {
	        v = ref[k];
	        results.push({
	          key: k,
	          limiter: v
	        });
	      }
	      return results;
	    }

	    keys() {
	      return Object.keys(this.instances);
	    }

	    async clusterKeys() {
	      var cursor, end, found, i, k, keys, len, next, start;
	      if (this.connection == null) {
	        return this.Promise.resolve(this.keys());
	      }
	      keys = [];
	      cursor = null;
	      start = `b_${this.id}-`.length;
	      end = "_settings".length;
	      while (cursor !== 0) {
	        [next, found] = (await this.connection.__runCommand__(["scan", cursor != null ? cursor : 0, "match", `b_${this.id}-*_settings`, "count", 10000]));
	        cursor = ~~next;
	        for (i = 0, len = found.length; i < len; i++) {
	          k = found[i];
	          keys.push(k.slice(start, -end));
	        }
	      }
	      return keys;
	    }

	    _startAutoCleanup() {
	      var base;
	      clearInterval(this.interval);
	      return typeof (base = (this.interval = setInterval(async() => {
	        var e, k, ref, results, time, v;
	        time = Date.now();
	        ref = this.instances;
	        results = [];
	        for (k in ref) {
	          v = ref[k];
	          try {
	            if ((await v._store.__groupCheck__(time))) {
	              results.push(this.deleteKey(k));
	            } else {
	              results.push(void 0);
	            }
	          } catch (error) {
	            e = error;
	            results.push(v.Events.trigger("error", e));
	          }
	        }
	        return results;
	      }, this.timeout / 2))).unref === "function" ? base.unref() : void 0;
	    }

	    updateSettings(options = {}) {
	      parser$3.overwrite(options, this.defaults, this);
	      parser$3.overwrite(options, options, this.limiterOptions);
	      if (options.timeout != null) {
	        return this._startAutoCleanup();
	      }
	    }

	    disconnect(flush = true) {
	      var ref;
	      if (!this.sharedConnection) {
	        return (ref = this.connection) != null ? ref.disconnect(flush) : void 0;
	      }
	    }

	  }
	  Group.prototype.defaults = {
	    timeout: 1000 * 60 * 5,
	    connection: null,
	    Promise: Promise,
	    id: "group-key"
	  };

	  return Group;

	}).call(commonjsGlobal);

	var Group_1 = Group;

	var Batcher, Events$3, parser$4;

	parser$4 = parser;

	Events$3 = Events_1;

	Batcher = (function() {
	  class Batcher {
	    constructor(options = {}) {
	      this.options = options;
	      parser$4.load(this.options, this.defaults, this);
	      this.Events = new Events$3(this);
	      this._arr = [];
	      this._resetPromise();
	      this._lastFlush = Date.now();
	    }

	    _resetPromise() {
	      return this._promise = new this.Promise((res, rej) => {
	        return this._resolve = res;
	      });
	    }

	    _flush() {
	      clearTimeout(this._timeout);
	      this._lastFlush = Date.now();
	      this._resolve();
	      this.Events.trigger("batch", this._arr);
	      this._arr = [];
	      return this._resetPromise();
	    }

	    add(data) {
	      var ret;
	      this._arr.push(data);
	      ret = this._promise;
	      if (this._arr.length === this.maxSize) {
	        this._flush();
	      } else if ((this.maxTime != null) && this._arr.length === 1) {
	        this._timeout = setTimeout(() => {
	          return this._flush();
	        }, this.maxTime);
	      }
	      return ret;
	    }

	  }
	  Batcher.prototype.defaults = {
	    maxTime: null,
	    maxSize: null,
	    Promise: Promise
	  };

	  return Batcher;

	}).call(commonjsGlobal);

	var Batcher_1 = Batcher;

	var require$$4$1 = () => console.log('You must import the full version of Bottleneck in order to use this feature.');

	var require$$8 = getCjsExportFromNamespace(version$2);

	var Bottleneck, DEFAULT_PRIORITY$1, Events$4, Job$1, LocalDatastore$1, NUM_PRIORITIES$1, Queues$1, RedisDatastore$1, States$1, Sync$1, parser$5,
	  splice = [].splice;

	NUM_PRIORITIES$1 = 10;

	DEFAULT_PRIORITY$1 = 5;

	parser$5 = parser;

	Queues$1 = Queues_1;

	Job$1 = Job_1;

	LocalDatastore$1 = LocalDatastore_1;

	RedisDatastore$1 = require$$4$1;

	Events$4 = Events_1;

	States$1 = States_1;

	Sync$1 = Sync_1;

	Bottleneck = (function() {
	  class Bottleneck {
	    constructor(options = {}, ...invalid) {
	      var storeInstanceOptions, storeOptions;
	      this._addToQueue = this._addToQueue.bind(this);
	      this._validateOptions(options, invalid);
	      parser$5.load(options, this.instanceDefaults, this);
	      this._queues = new Queues$1(NUM_PRIORITIES$1);
	      this._scheduled = {};
	      this._states = new States$1(["RECEIVED", "QUEUED", "RUNNING", "EXECUTING"].concat(this.trackDoneStatus ? ["DONE"] : []));
	      this._limiter = null;
	      this.Events = new Events$4(this);
	      this._submitLock = new Sync$1("submit", this.Promise);
	      this._registerLock = new Sync$1("register", this.Promise);
	      storeOptions = parser$5.load(options, this.storeDefaults, {});
	      this._store = (function() {
	        if (this.datastore === "redis" || this.datastore === "ioredis" || (this.connection != null)) {
	          storeInstanceOptions = parser$5.load(options, this.redisStoreDefaults, {});
	          return new RedisDatastore$1(this, storeOptions, storeInstanceOptions);
	        } else if (this.datastore === "local") {
	          storeInstanceOptions = parser$5.load(options, this.localStoreDefaults, {});
	          return new LocalDatastore$1(this, storeOptions, storeInstanceOptions);
	        } else {
	          throw new Bottleneck.prototype.BottleneckError(`Invalid datastore type: ${this.datastore}`);
	        }
	      }).call(this);
	      this._queues.on("leftzero", () => {
	        var ref;
	        return (ref = this._store.heartbeat) != null ? typeof ref.ref === "function" ? ref.ref() : void 0 : void 0;
	      });
	      this._queues.on("zero", () => {
	        var ref;
	        return (ref = this._store.heartbeat) != null ? typeof ref.unref === "function" ? ref.unref() : void 0 : void 0;
	      });
	    }

	    _validateOptions(options, invalid) {
	      if (!((options != null) && typeof options === "object" && invalid.length === 0)) {
	        throw new Bottleneck.prototype.BottleneckError("Bottleneck v2 takes a single object argument. Refer to https://github.com/SGrondin/bottleneck#upgrading-to-v2 if you're upgrading from Bottleneck v1.");
	      }
	    }

	    ready() {
	      return this._store.ready;
	    }

	    clients() {
	      return this._store.clients;
	    }

	    channel() {
	      return `b_${this.id}`;
	    }

	    channel_client() {
	      return `b_${this.id}_${this._store.clientId}`;
	    }

	    publish(message) {
	      return this._store.__publish__(message);
	    }

	    disconnect(flush = true) {
	      return this._store.__disconnect__(flush);
	    }

	    chain(_limiter) {
	      this._limiter = _limiter;
	      return this;
	    }

	    queued(priority) {
	      return this._queues.queued(priority);
	    }

	    clusterQueued() {
	      return this._store.__queued__();
	    }

	    empty() {
	      return this.queued() === 0 && this._submitLock.isEmpty();
	    }

	    running() {
	      return this._store.__running__();
	    }

	    done() {
	      return this._store.__done__();
	    }

	    jobStatus(id) {
	      return this._states.jobStatus(id);
	    }

	    jobs(status) {
	      return this._states.statusJobs(status);
	    }

	    counts() {
	      return this._states.statusCounts();
	    }

	    _randomIndex() {
	      return Math.random().toString(36).slice(2);
	    }

	    check(weight = 1) {
	      return this._store.__check__(weight);
	    }

	    _clearGlobalState(index) {
	      if (this._scheduled[index] != null) {
	        clearTimeout(this._scheduled[index].expiration);
	        delete this._scheduled[index];
	        return true;
	      } else {
	        return false;
	      }
	    }

	    async _free(index, job, options, eventInfo) {
	      var e, running;
	      try {
	        ({running} = (await this._store.__free__(index, options.weight)));
	        this.Events.trigger("debug", `Freed ${options.id}`, eventInfo);
	        if (running === 0 && this.empty()) {
	          return this.Events.trigger("idle");
	        }
	      } catch (error1) {
	        e = error1;
	        return this.Events.trigger("error", e);
	      }
	    }

	    _run(index, job, wait) {
	      var clearGlobalState, free, run;
	      job.doRun();
	      clearGlobalState = this._clearGlobalState.bind(this, index);
	      run = this._run.bind(this, index, job);
	      free = this._free.bind(this, index, job);
	      return this._scheduled[index] = {
	        timeout: setTimeout(() => {
	          return job.doExecute(this._limiter, clearGlobalState, run, free);
	        }, wait),
	        expiration: job.options.expiration != null ? setTimeout(function() {
	          return job.doExpire(clearGlobalState, run, free);
	        }, wait + job.options.expiration) : void 0,
	        job: job
	      };
	    }

	    _drainOne(capacity) {
	      return this._registerLock.schedule(() => {
	        var args, index, next, options, queue;
	        if (this.queued() === 0) {
	          return this.Promise.resolve(null);
	        }
	        queue = this._queues.getFirst();
	        ({options, args} = next = queue.first());
	        if ((capacity != null) && options.weight > capacity) {
	          return this.Promise.resolve(null);
	        }
	        this.Events.trigger("debug", `Draining ${options.id}`, {args, options});
	        index = this._randomIndex();
	        return this._store.__register__(index, options.weight, options.expiration).then(({success, wait, reservoir}) => {
	          var empty;
	          this.Events.trigger("debug", `Drained ${options.id}`, {success, args, options});
	          if (success) {
	            queue.shift();
	            empty = this.empty();
	            if (empty) {
	              this.Events.trigger("empty");
	            }
	            if (reservoir === 0) {
	              this.Events.trigger("depleted", empty);
	            }
	            this._run(index, next, wait);
	            return this.Promise.resolve(options.weight);
	          } else {
	            return this.Promise.resolve(null);
	          }
	        });
	      });
	    }

	    _drainAll(capacity, total = 0) {
	      return this._drainOne(capacity).then((drained) => {
	        var newCapacity;
	        if (drained != null) {
	          newCapacity = capacity != null ? capacity - drained : capacity;
	          return this._drainAll(newCapacity, total + drained);
	        } else {
	          return this.Promise.resolve(total);
	        }
	      }).catch((e) => {
	        return this.Events.trigger("error", e);
	      });
	    }

	    _dropAllQueued(message) {
	      return this._queues.shiftAll(function(job) {
	        return job.doDrop({message});
	      });
	    }

	    stop(options = {}) {
	      var done, waitForExecuting;
	      options = parser$5.load(options, this.stopDefaults);
	      waitForExecuting = (at) => {
	        var finished;
	        finished = () => {
	          var counts;
	          counts = this._states.counts;
	          return (counts[0] + counts[1] + counts[2] + counts[3]) === at;
	        };
	        return new this.Promise((resolve, reject) => {
	          if (finished()) {
	            return resolve();
	          } else {
	            return this.on("done", () => {
	              if (finished()) {
	                this.removeAllListeners("done");
	                return resolve();
	              }
	            });
	          }
	        });
	      };
	      done = options.dropWaitingJobs ? (this._run = function(index, next) {
	        return next.doDrop({
	          message: options.dropErrorMessage
	        });
	      }, this._drainOne = () => {
	        return this.Promise.resolve(null);
	      }, this._registerLock.schedule(() => {
	        return this._submitLock.schedule(() => {
	          var k, ref, v;
	          ref = this._scheduled;
	          for (k in ref) {
	            v = ref[k];
	            if (this.jobStatus(v.job.options.id) === "RUNNING") {
	              clearTimeout(v.timeout);
	              clearTimeout(v.expiration);
	              v.job.doDrop({
	                message: options.dropErrorMessage
	              });
	            }
	          }
	          this._dropAllQueued(options.dropErrorMessage);
	          return waitForExecuting(0);
	        });
	      })) : this.schedule({
	        priority: NUM_PRIORITIES$1 - 1,
	        weight: 0
	      }, () => {
	        return waitForExecuting(1);
	      });
	      this._receive = function(job) {
	        return job._reject(new Bottleneck.prototype.BottleneckError(options.enqueueErrorMessage));
	      };
	      this.stop = () => {
	        return this.Promise.reject(new Bottleneck.prototype.BottleneckError("stop() has already been called"));
	      };
	      return done;
	    }

	    async _addToQueue(job) {
	      var args, blocked, error, options, reachedHWM, shifted, strategy;
	      ({args, options} = job);
	      try {
	        ({reachedHWM, blocked, strategy} = (await this._store.__submit__(this.queued(), options.weight)));
	      } catch (error1) {
	        error = error1;
	        this.Events.trigger("debug", `Could not queue ${options.id}`, {args, options, error});
	        job.doDrop({error});
	        return false;
	      }
	      if (blocked) {
	        job.doDrop();
	        return true;
	      } else if (reachedHWM) {
	        shifted = strategy === Bottleneck.prototype.strategy.LEAK ? this._queues.shiftLastFrom(options.priority) : strategy === Bottleneck.prototype.strategy.OVERFLOW_PRIORITY ? this._queues.shiftLastFrom(options.priority + 1) : strategy === Bottleneck.prototype.strategy.OVERFLOW ? job : void 0;
	        if (shifted != null) {
	          shifted.doDrop();
	        }
	        if ((shifted == null) || strategy === Bottleneck.prototype.strategy.OVERFLOW) {
	          if (shifted == null) {
	            job.doDrop();
	          }
	          return reachedHWM;
	        }
	      }
	      job.doQueue(reachedHWM, blocked);
	      this._queues.push(job);
	      await this._drainAll();
	      return reachedHWM;
	    }

	    _receive(job) {
	      if (this._states.jobStatus(job.options.id) != null) {
	        job._reject(new Bottleneck.prototype.BottleneckError(`A job with the same id already exists (id=${job.options.id})`));
	        return false;
	      } else {
	        job.doReceive();
	        return this._submitLock.schedule(this._addToQueue, job);
	      }
	    }

	    submit(...args) {
	      var cb, fn, job, options, ref, ref1, task;
	      if (typeof args[0] === "function") {
	        ref = args, [fn, ...args] = ref, [cb] = splice.call(args, -1);
	        options = parser$5.load({}, this.jobDefaults);
	      } else {
	        ref1 = args, [options, fn, ...args] = ref1, [cb] = splice.call(args, -1);
	        options = parser$5.load(options, this.jobDefaults);
	      }
	      task = (...args) => {
	        return new this.Promise(function(resolve, reject) {
	          return fn(...args, function(...args) {
	            return (args[0] != null ? reject : resolve)(args);
	          });
	        });
	      };
	      job = new Job$1(task, args, options, this.jobDefaults, this.rejectOnDrop, this.Events, this._states, this.Promise);
	      job.promise.then(function(args) {
	        return typeof cb === "function" ? cb(...args) : void 0;
	      }).catch(function(args) {
	        if (Array.isArray(args)) {
	          return typeof cb === "function" ? cb(...args) : void 0;
	        } else {
	          return typeof cb === "function" ? cb(args) : void 0;
	        }
	      });
	      return this._receive(job);
	    }

	    schedule(...args) {
	      var job, options, task;
	      if (typeof args[0] === "function") {
	        [task, ...args] = args;
	        options = {};
	      } else {
	        [options, task, ...args] = args;
	      }
	      job = new Job$1(task, args, options, this.jobDefaults, this.rejectOnDrop, this.Events, this._states, this.Promise);
	      this._receive(job);
	      return job.promise;
	    }

	    wrap(fn) {
	      var schedule, wrapped;
	      schedule = this.schedule.bind(this);
	      wrapped = function(...args) {
	        return schedule(fn.bind(this), ...args);
	      };
	      wrapped.withOptions = function(options, ...args) {
	        return schedule(options, fn, ...args);
	      };
	      return wrapped;
	    }

	    async updateSettings(options = {}) {
	      await this._store.__updateSettings__(parser$5.overwrite(options, this.storeDefaults));
	      parser$5.overwrite(options, this.instanceDefaults, this);
	      return this;
	    }

	    currentReservoir() {
	      return this._store.__currentReservoir__();
	    }

	    incrementReservoir(incr = 0) {
	      return this._store.__incrementReservoir__(incr);
	    }

	  }
	  Bottleneck.default = Bottleneck;

	  Bottleneck.Events = Events$4;

	  Bottleneck.version = Bottleneck.prototype.version = require$$8.version;

	  Bottleneck.strategy = Bottleneck.prototype.strategy = {
	    LEAK: 1,
	    OVERFLOW: 2,
	    OVERFLOW_PRIORITY: 4,
	    BLOCK: 3
	  };

	  Bottleneck.BottleneckError = Bottleneck.prototype.BottleneckError = BottleneckError_1;

	  Bottleneck.Group = Bottleneck.prototype.Group = Group_1;

	  Bottleneck.RedisConnection = Bottleneck.prototype.RedisConnection = require$$2;

	  Bottleneck.IORedisConnection = Bottleneck.prototype.IORedisConnection = require$$3;

	  Bottleneck.Batcher = Bottleneck.prototype.Batcher = Batcher_1;

	  Bottleneck.prototype.jobDefaults = {
	    priority: DEFAULT_PRIORITY$1,
	    weight: 1,
	    expiration: null,
	    id: "<no-id>"
	  };

	  Bottleneck.prototype.storeDefaults = {
	    maxConcurrent: null,
	    minTime: 0,
	    highWater: null,
	    strategy: Bottleneck.prototype.strategy.LEAK,
	    penalty: null,
	    reservoir: null,
	    reservoirRefreshInterval: null,
	    reservoirRefreshAmount: null,
	    reservoirIncreaseInterval: null,
	    reservoirIncreaseAmount: null,
	    reservoirIncreaseMaximum: null
	  };

	  Bottleneck.prototype.localStoreDefaults = {
	    Promise: Promise,
	    timeout: null,
	    heartbeatInterval: 250
	  };

	  Bottleneck.prototype.redisStoreDefaults = {
	    Promise: Promise,
	    timeout: null,
	    heartbeatInterval: 5000,
	    clientTimeout: 10000,
	    Redis: null,
	    clientOptions: {},
	    clusterNodes: null,
	    clearDatastore: false,
	    connection: null
	  };

	  Bottleneck.prototype.instanceDefaults = {
	    datastore: "local",
	    connection: null,
	    id: "<no-id>",
	    rejectOnDrop: true,
	    trackDoneStatus: false,
	    Promise: Promise
	  };

	  Bottleneck.prototype.stopDefaults = {
	    enqueueErrorMessage: "This limiter has been stopped and cannot accept new jobs.",
	    dropWaitingJobs: true,
	    dropErrorMessage: "This limiter has been stopped."
	  };

	  return Bottleneck;

	}).call(commonjsGlobal);

	var Bottleneck_1 = Bottleneck;

	var lib = Bottleneck_1;

	return lib;

})));


/***/ }),

/***/ 3861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  work: () => (/* binding */ work_work)
});

// EXTERNAL MODULE: ./node_modules/.dist/activities/chatwoot.js
var activities_chatwoot = __webpack_require__(52778);
// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/index.js + 55 modules
var activities_verbs = __webpack_require__(27451);
// EXTERNAL MODULE: ./node_modules/.dist/chatwoot/clock.js
var chatwoot_clock = __webpack_require__(42833);
// EXTERNAL MODULE: ./node_modules/.dist/chatwoot/connection.js
var chatwoot_connection = __webpack_require__(23623);
// EXTERNAL MODULE: ./node_modules/.dist/chatwoot/errors.js
var errors = __webpack_require__(48820);
// EXTERNAL MODULE: ./node_modules/.dist/github/address.js
var github_address = __webpack_require__(14935);
// EXTERNAL MODULE: ./node_modules/@actions/github/lib/utils.js + 19 modules
var utils = __webpack_require__(85555);
// EXTERNAL MODULE: ./node_modules/bottleneck/light.js
var light = __webpack_require__(63251);
// EXTERNAL MODULE: ./node_modules/@octokit/request-error/dist-src/index.js
var dist_src = __webpack_require__(31015);
;// CONCATENATED MODULE: ./node_modules/@octokit/plugin-retry/dist-bundle/index.js
// pkg/dist-src/version.js
var VERSION = "0.0.0-development";

// pkg/dist-src/error-request.js
function isRequestError(error) {
  return error.request !== void 0;
}
async function errorRequest(state, octokit, error, options) {
  if (!isRequestError(error) || !error?.request.request) {
    throw error;
  }
  if (error.status >= 400 && !state.doNotRetry.includes(error.status)) {
    const retries = options.request.retries != null ? options.request.retries : state.retries;
    const retryAfter = Math.pow((options.request.retryCount || 0) + 1, 2);
    throw octokit.retry.retryRequest(error, retries, retryAfter);
  }
  throw error;
}

// pkg/dist-src/wrap-request.js


async function wrapRequest(state, octokit, request, options) {
  const limiter = new light();
  limiter.on("failed", function(error, info) {
    const maxRetries = ~~error.request.request?.retries;
    const after = ~~error.request.request?.retryAfter;
    options.request.retryCount = info.retryCount + 1;
    if (maxRetries > info.retryCount) {
      return after * state.retryAfterBaseValue;
    }
  });
  return limiter.schedule(
    requestWithGraphqlErrorHandling.bind(null, state, octokit, request),
    options
  );
}
async function requestWithGraphqlErrorHandling(state, octokit, request, options) {
  const response = await request(options);
  if (response.data && response.data.errors && response.data.errors.length > 0 && /Something went wrong while executing your query/.test(
    response.data.errors[0].message
  )) {
    const error = new dist_src/* RequestError */.G(response.data.errors[0].message, 500, {
      request: options,
      response
    });
    return errorRequest(state, octokit, error, options);
  }
  return response;
}

// pkg/dist-src/index.js
function retry(octokit, octokitOptions) {
  const state = Object.assign(
    {
      enabled: true,
      retryAfterBaseValue: 1e3,
      doNotRetry: [400, 401, 403, 404, 410, 422, 451],
      retries: 3
    },
    octokitOptions.retry
  );
  const retryPlugin = {
    retry: {
      retryRequest: (error, retries, retryAfter) => {
        error.request.request = Object.assign({}, error.request.request, {
          retries,
          retryAfter
        });
        return error;
      }
    }
  };
  if (state.enabled) {
    octokit.hook.error("request", errorRequest.bind(null, state, retryPlugin));
    octokit.hook.wrap("request", wrapRequest.bind(null, state, retryPlugin));
  }
  return retryPlugin;
}
retry.VERSION = VERSION;


;// CONCATENATED MODULE: ./node_modules/@octokit/plugin-throttling/dist-bundle/index.js
// pkg/dist-src/index.js


// pkg/dist-src/version.js
var dist_bundle_VERSION = "0.0.0-development";

// pkg/dist-src/wrap-request.js
var noop = () => Promise.resolve();
function dist_bundle_wrapRequest(state, request, options) {
  return state.retryLimiter.schedule(doRequest, state, request, options);
}
async function doRequest(state, request, options) {
  const { pathname } = new URL(options.url, "http://github.test");
  const isAuth = isAuthRequest(options.method, pathname);
  const isWrite = !isAuth && options.method !== "GET" && options.method !== "HEAD";
  const isSearch = options.method === "GET" && pathname.startsWith("/search/");
  const isGraphQL = pathname.startsWith("/graphql");
  const retryCount = ~~request.retryCount;
  const jobOptions = retryCount > 0 ? { priority: 0, weight: 0 } : {};
  if (state.clustering) {
    jobOptions.expiration = 1e3 * 60;
  }
  if (isWrite || isGraphQL) {
    await state.write.key(state.id).schedule(jobOptions, noop);
  }
  if (isWrite && state.triggersNotification(pathname)) {
    await state.notifications.key(state.id).schedule(jobOptions, noop);
  }
  if (isSearch) {
    await state.search.key(state.id).schedule(jobOptions, noop);
  }
  const req = (isAuth ? state.auth : state.global).key(state.id).schedule(jobOptions, request, options);
  if (isGraphQL) {
    const res = await req;
    if (res.data.errors != null && res.data.errors.some((error) => error.type === "RATE_LIMITED")) {
      const error = Object.assign(new Error("GraphQL Rate Limit Exceeded"), {
        response: res,
        data: res.data
      });
      throw error;
    }
  }
  return req;
}
function isAuthRequest(method, pathname) {
  return method === "PATCH" && // https://docs.github.com/en/rest/apps/apps?apiVersion=2022-11-28#create-a-scoped-access-token
  /^\/applications\/[^/]+\/token\/scoped$/.test(pathname) || method === "POST" && // https://docs.github.com/en/rest/apps/oauth-applications?apiVersion=2022-11-28#reset-a-token
  (/^\/applications\/[^/]+\/token$/.test(pathname) || // https://docs.github.com/en/rest/apps/apps?apiVersion=2022-11-28#create-an-installation-access-token-for-an-app
  /^\/app\/installations\/[^/]+\/access_tokens$/.test(pathname) || // https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps
  pathname === "/login/oauth/access_token");
}

// pkg/dist-src/generated/triggers-notification-paths.js
var triggers_notification_paths_default = [
  "/orgs/{org}/invitations",
  "/orgs/{org}/invitations/{invitation_id}",
  "/orgs/{org}/teams/{team_slug}/discussions",
  "/orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments",
  "/repos/{owner}/{repo}/collaborators/{username}",
  "/repos/{owner}/{repo}/commits/{commit_sha}/comments",
  "/repos/{owner}/{repo}/issues",
  "/repos/{owner}/{repo}/issues/{issue_number}/comments",
  "/repos/{owner}/{repo}/issues/{issue_number}/sub_issue",
  "/repos/{owner}/{repo}/issues/{issue_number}/sub_issues/priority",
  "/repos/{owner}/{repo}/pulls",
  "/repos/{owner}/{repo}/pulls/{pull_number}/comments",
  "/repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies",
  "/repos/{owner}/{repo}/pulls/{pull_number}/merge",
  "/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers",
  "/repos/{owner}/{repo}/pulls/{pull_number}/reviews",
  "/repos/{owner}/{repo}/releases",
  "/teams/{team_id}/discussions",
  "/teams/{team_id}/discussions/{discussion_number}/comments"
];

// pkg/dist-src/route-matcher.js
function routeMatcher(paths) {
  const regexes = paths.map(
    (path) => path.split("/").map((c) => c.startsWith("{") ? "(?:.+?)" : c).join("/")
  );
  const regex2 = `^(?:${regexes.map((r) => `(?:${r})`).join("|")})[^/]*$`;
  return new RegExp(regex2, "i");
}

// pkg/dist-src/index.js
var regex = routeMatcher(triggers_notification_paths_default);
var triggersNotification = regex.test.bind(regex);
var groups = {};
var createGroups = function(Bottleneck, common) {
  groups.global = new Bottleneck.Group({
    id: "octokit-global",
    maxConcurrent: 10,
    ...common
  });
  groups.auth = new Bottleneck.Group({
    id: "octokit-auth",
    maxConcurrent: 1,
    ...common
  });
  groups.search = new Bottleneck.Group({
    id: "octokit-search",
    maxConcurrent: 1,
    minTime: 2e3,
    ...common
  });
  groups.write = new Bottleneck.Group({
    id: "octokit-write",
    maxConcurrent: 1,
    minTime: 1e3,
    ...common
  });
  groups.notifications = new Bottleneck.Group({
    id: "octokit-notifications",
    maxConcurrent: 1,
    minTime: 3e3,
    ...common
  });
};
function throttling(octokit, octokitOptions) {
  const {
    enabled = true,
    Bottleneck = light,
    id = "no-id",
    timeout = 1e3 * 60 * 2,
    // Redis TTL: 2 minutes
    connection
  } = octokitOptions.throttle || {};
  if (!enabled) {
    return {};
  }
  const common = { timeout };
  if (typeof connection !== "undefined") {
    common.connection = connection;
  }
  const state = Object.assign(
    {
      clustering: connection != null,
      triggersNotification,
      fallbackSecondaryRateRetryAfter: 60,
      retryAfterBaseValue: 1e3,
      id
    },
    octokitOptions.throttle
  );
  if (typeof state.onSecondaryRateLimit !== "function" || typeof state.onRateLimit !== "function") {
    throw new Error(`octokit/plugin-throttling error:
        You must pass the onSecondaryRateLimit and onRateLimit error handlers.
        See https://octokit.github.io/rest.js/#throttling

        const octokit = new Octokit({
          throttle: {
            onSecondaryRateLimit: (retryAfter, options) => {/* ... */},
            onRateLimit: (retryAfter, options) => {/* ... */}
          }
        })
    `);
  }
  let initialized = false;
  const initializeBottleneck = () => {
    if (initialized) {
      return;
    }
    initialized = true;
    if (groups.global == null) {
      createGroups(Bottleneck, common);
    }
    state.global = state.global ?? groups.global;
    state.auth = state.auth ?? groups.auth;
    state.search = state.search ?? groups.search;
    state.write = state.write ?? groups.write;
    state.notifications = state.notifications ?? groups.notifications;
    state.retryLimiter = state.retryLimiter ?? new Bottleneck();
    const events = {};
    const emitter = new Bottleneck.Events(events);
    events.on("secondary-limit", state.onSecondaryRateLimit);
    events.on("rate-limit", state.onRateLimit);
    events.on(
      "error",
      (e) => octokit.log.warn("Error in throttling-plugin limit handler", e)
    );
    state.retryLimiter.on("failed", async function(error, info) {
      const [state2, request, options] = info.args;
      const { pathname } = new URL(options.url, "http://github.test");
      const shouldRetryGraphQL = pathname.startsWith("/graphql") && error.status !== 401;
      if (!(shouldRetryGraphQL || error.status === 403 || error.status === 429)) {
        return;
      }
      const retryCount = ~~request.retryCount;
      request.retryCount = retryCount;
      options.request.retryCount = retryCount;
      const { wantRetry, retryAfter = 0 } = await (async function() {
        if (/\bsecondary rate\b/i.test(error.message)) {
          const retryAfter2 = Number(error.response.headers["retry-after"]) || state2.fallbackSecondaryRateRetryAfter;
          const wantRetry2 = await emitter.trigger(
            "secondary-limit",
            retryAfter2,
            options,
            octokit,
            retryCount
          );
          return { wantRetry: wantRetry2, retryAfter: retryAfter2 };
        }
        if (error.response.headers != null && error.response.headers["x-ratelimit-remaining"] === "0" || (error.response.data?.errors ?? []).some(
          (error2) => error2.type === "RATE_LIMITED"
        )) {
          const rateLimitReset = new Date(
            ~~error.response.headers["x-ratelimit-reset"] * 1e3
          ).getTime();
          const retryAfter2 = Math.max(
            // Add one second so we retry _after_ the reset time
            // https://docs.github.com/en/rest/overview/resources-in-the-rest-api?apiVersion=2022-11-28#exceeding-the-rate-limit
            Math.ceil((rateLimitReset - Date.now()) / 1e3) + 1,
            0
          );
          const wantRetry2 = await emitter.trigger(
            "rate-limit",
            retryAfter2,
            options,
            octokit,
            retryCount
          );
          return { wantRetry: wantRetry2, retryAfter: retryAfter2 };
        }
        return {};
      })();
      if (wantRetry) {
        request.retryCount++;
        return retryAfter * state2.retryAfterBaseValue;
      }
    });
  };
  octokit.hook.wrap("request", (request, options) => {
    initializeBottleneck();
    return dist_bundle_wrapRequest(state, request, options);
  });
  return {};
}
throttling.VERSION = dist_bundle_VERSION;
throttling.triggersNotification = triggersNotification;


;// CONCATENATED MODULE: ./node_modules/.dist/github/limits.js
function limitWaitMs(refusal, now) {
    const headers = headersOf(refusal);
    const after = Number(headers['retry-after']);
    if (after > 0)
        return after * 1000;
    const reset = Number(headers['x-ratelimit-reset']);
    if (headers['x-ratelimit-remaining'] !== '0' || !(reset > 0))
        return undefined;
    return Math.max(0, reset * 1000 - (Date.parse(headers.date ?? '') || now)) + 1000;
}
function limitSentence({ status, said }, waitMs, now) {
    const isLimit = status === 429 || (status === 403 && /rate limit|abuse detection/i.test(said));
    if (!isLimit)
        return undefined;
    const until = waitMs === undefined ? undefined : new Date(now + waitMs).toISOString().replace(/\.\d+/, '');
    const later = 'which is later than this step may wait, or it was waited for several times: allow more time, or run it later.';
    return /secondary|abuse/i.test(said)
        ? `GitHub asks to slow down and takes nothing until ${until ?? 'a few minutes from now'}, ${later}`
        : `this token's requests are used up until ${until ?? 'the end of the hour'}, ${later}`;
}
function headersOf(error) {
    const { response, headers } = error;
    return (response?.headers ?? headers ?? {});
}

;// CONCATENATED MODULE: ./node_modules/.dist/github/lost.js
class Lost extends Error {
    kind;
    neverLeft;
    passing;
    constructor(kind, message, { neverLeft = false, passing = true } = {}) {
        super(message);
        this.kind = kind;
        this.neverLeft = neverLeft;
        this.passing = passing;
        this.name = passing ? 'Lost' : 'AbortError';
    }
}

;// CONCATENATED MODULE: ./node_modules/.dist/github/refusal.js
function readRefusal(error) {
    if (!(error instanceof Error))
        return undefined;
    const { status, response, errors } = error;
    if (Array.isArray(errors))
        return ofGraphql(errors);
    if (typeof status !== 'number')
        return undefined;
    const body = response?.data;
    const fields = (Array.isArray(body?.errors) ? body.errors : []).flatMap((one) => typeof one?.field === 'string' ? `${one.field} ${String(one.code)}` : []);
    return { status, said: safe([String(body?.message ?? ''), ...fields].filter(Boolean).join('; ')), graphql: false };
}
const statuses = {
    NOT_FOUND: 404,
    FORBIDDEN: 403,
    INSUFFICIENT_SCOPES: 403,
    RATE_LIMITED: 429,
};
function ofGraphql([first]) {
    return { status: statuses[String(first?.type)] ?? 422, said: safe(String(first?.message ?? '')), graphql: true };
}
function safe(text) {
    const line = text
        .replace(/https?:\/\/\S+/g, '')
        .replace(/[^\s"'<>()]+@[^\s"'<>()]+/g, '[e-mail]')
        .replace(/\s+/g, ' ')
        .trim();
    return line.length > 200 ? `${line.slice(0, 200)}…` : line;
}

;// CONCATENATED MODULE: ./node_modules/.dist/github/errors.js




function errorOf(asked, error, where) {
    const lost = error instanceof Lost ? error : error instanceof Error ? error.cause : undefined;
    if (lost instanceof Lost) {
        const mayHaveHappened = (asked.changes ?? false) && !lost.neverLeft;
        const after = mayHaveHappened ? ' It may have been done all the same: look before repeating it.' : '';
        return made(asked, {
            kind: lost.kind,
            message: `no answer from ${where.host}: ${lost.message}.${after}`,
            mayHaveHappened,
            passing: lost.passing,
        });
    }
    if (where.signal?.aborted)
        return made(asked, { kind: 'Interrupted', message: 'cancelled while waiting to send. Nothing was sent.' });
    const refusal = readRefusal(error);
    if (!refusal)
        return error;
    const { status, said, graphql } = refusal;
    const waitMs = limitWaitMs(error, where.now);
    const limit = limitSentence(refusal, waitMs, where.now);
    const { kind, sentence } = limit
        ? { kind: 'RateLimited', sentence: limit }
        : meant(refusal, asked, where.host);
    return made(asked, {
        kind,
        message: `${sentence} (GitHub said${graphql ? '' : ` ${status}`}${said ? `: ${said}` : ''})`,
        ...(graphql ? {} : { status }),
        passing: kind === 'RateLimited' || kind === 'ServerError',
        mayHaveHappened: kind === 'ServerError' && (asked.changes ?? false),
        ...(limit ? { retryAfterMs: waitMs } : {}),
    });
}
const made = ({ operation }, facts) => new errors/* ChatwootError */.KG({ passing: false, ...facts, operation: `GitHub ${operation}` });
function meant({ status, said }, { what = 'such thing', needs, changes }, host) {
    if (status >= 500)
        return {
            kind: 'ServerError',
            sentence: `GitHub failed.${changes ? ' It may have been done all the same: look before repeating it.' : ''}`,
        };
    if (status === 401)
        return {
            kind: 'Unauthorized',
            sentence: `${host} does not know the token, or it has run out: check github-token.`,
        };
    if (status === 404 || status === 410)
        return {
            kind: 'NotFound',
            sentence: `there is no ${what}, or this token may not see it: it needs "permissions: ${needs}" for this repository.`,
        };
    if (status === 403 || status === 451)
        return { kind: 'Forbidden', sentence: denied(said, needs) };
    return { kind: 'Invalid', sentence: 'GitHub refused what was sent.' };
}
const denials = [
    ['issue is locked', 'the issue is locked, so only people with write access may comment: unlock it, or leave it.'],
    ['archived so is read-only', 'the repository is archived, so nothing can be written to it.'],
    ['SAML', 'the organisation asks for single sign-on: authorize the token for it on its page of tokens.'],
    [
        'push access',
        'a personal token may ask that only with push access: use one that has it, or the workflow’s own token.',
    ],
];
function denied(said, needs) {
    return (denials.find(([text]) => said.includes(text))?.[1] ??
        `the token may not do this: give the job "permissions: ${needs}", or the GitHub App that right.`);
}

// EXTERNAL MODULE: ./node_modules/.dist/chatwoot/lost.js
var lost = __webpack_require__(27809);
;// CONCATENATED MODULE: ./node_modules/.dist/github/fetch.js


const mostRedirects = 5;
function createFetch(settings) {
    return async (url, init) => {
        const { clock, deadline, signal } = settings;
        if (signal?.aborted)
            throw new Lost('Interrupted', 'cancelled before it was sent', { neverLeft: true, passing: false });
        const timeoutMs = Math.min(settings.timeoutMs, deadline - clock.now());
        if (timeoutMs <= 0)
            throw new Lost('TimedOut', 'the time of this step was over before it was sent', {
                neverLeft: true,
                passing: false,
            });
        const timeout = new AbortController();
        const timer = setTimeout(() => timeout.abort(), timeoutMs);
        const signals = signal ? [timeout.signal, signal] : [timeout.signal];
        try {
            return await follow(settings.fetch, url, { ...init, redirect: 'manual', signal: AbortSignal.any(signals) });
        }
        catch (error) {
            if (error instanceof Lost)
                throw error;
            if (signal?.aborted)
                throw new Lost('Interrupted', 'cancelled while waiting for the answer', { passing: false });
            if (timeout.signal.aborted)
                throw new Lost('TimedOut', `no whole answer within ${timeoutMs / 1000} s`);
            throw fetch_lost(error);
        }
        finally {
            clearTimeout(timer);
        }
    };
}
async function follow(fetch, from, init) {
    let url = from;
    for (let hops = 0;; hops += 1) {
        const response = await fetch(url, init);
        const text = await response.text();
        const { status, headers, statusText } = response;
        const location = headers.get('location') ?? '';
        if (status < 300 || status >= 400 || status === 304 || location === '') {
            if (status < 300)
                refuseNoJson(status, text);
            return { status, url, headers, statusText, text: async () => text };
        }
        const target = URL.canParse(location, url) ? new URL(location, url) : undefined;
        if (target?.origin !== new URL(url).origin || hops === mostRedirects)
            throw new Lost('Unreachable', `it redirects (${status}) to ${target?.host ?? 'nowhere'}, where a token must not go`, {
                neverLeft: true,
                passing: false,
            });
        url = target.href;
    }
}
function refuseNoJson(status, text) {
    if (status === 204)
        return;
    try {
        if (typeof JSON.parse(text) === 'object')
            return;
    }
    catch {
    }
    throw new Lost('ServerError', `the answer (${status}) is not GitHub's: check the API's address`);
}
function fetch_lost(error) {
    const code = codeOf(error);
    const never = code === 'UND_ERR_CONNECT_TIMEOUT' ? 'no connection came about in time' : lost/* neverLeft */.ov[code];
    if (never)
        return new Lost('Unreachable', never, { neverLeft: true });
    if ((0,lost/* isTls */.yj)(code))
        return new Lost('Unreachable', `there is no safe connection (${code}); for a private CA set NODE_EXTRA_CA_CERTS`, {
            neverLeft: true,
            passing: false,
        });
    return new Lost('Interrupted', `the connection ended before the answer was whole${code ? ` (${code})` : ''}`);
}
function codeOf(error) {
    for (let at = error; at instanceof Error; at = at.cause) {
        if ('code' in at && typeof at.code === 'string')
            return at.code;
    }
    return '';
}

;// CONCATENATED MODULE: ./node_modules/.dist/github/pacing.js

const mostWaits = 4;
const unknownWaitMs = 60_000;
function createPacing(settings) {
    class Limiter {
        #pace;
        #nextStart = 0;
        #running = 0;
        #waiting = [];
        #failed;
        constructor(pace = {}) {
            this.#pace = pace;
        }
        on(event, listener) {
            if (event === 'failed')
                this.#failed = listener;
        }
        async schedule(...given) {
            const [job, ...args] = (typeof given[0] === 'function' ? given : given.slice(1));
            for (let retryCount = 0;; retryCount += 1) {
                try {
                    return await this.#inTurn(() => job(...args));
                }
                catch (error) {
                    if (!(error instanceof Error) || retryCount >= mostWaits)
                        throw error;
                    const wanted = await this.#failed?.(error, { args, retryCount }).catch(() => undefined);
                    if (typeof wanted !== 'number')
                        throw error;
                    await waitForLimit(settings, error);
                }
            }
        }
        async #inTurn(job) {
            const { maxConcurrent = Number.POSITIVE_INFINITY, minTime = 0 } = this.#pace;
            if (this.#running >= maxConcurrent)
                await new Promise((go) => void this.#waiting.push(go));
            this.#running += 1;
            try {
                const start = Math.max(settings.clock.now(), this.#nextStart);
                this.#nextStart = start + minTime;
                const wait = start - settings.clock.now();
                if (wait > 0)
                    await settings.clock.sleep(wait, settings.signal, 'for the pace that GitHub asks for');
                return await job();
            }
            finally {
                this.#running -= 1;
                this.#waiting.shift()?.();
            }
        }
    }
    return class Bottleneck extends Limiter {
        static Group = class {
            #pace;
            #limiters = new Map();
            constructor(pace) {
                this.#pace = pace;
            }
            key(id) {
                const limiter = this.#limiters.get(id) ?? new Limiter(this.#pace);
                this.#limiters.set(id, limiter);
                return limiter;
            }
        };
        static Events = class {
            #listeners = new Map();
            constructor(target) {
                target.on = (event, listener) => void this.#listeners.set(event, listener);
            }
            async trigger(event, ...args) {
                return this.#listeners.get(event)?.(...args);
            }
        };
    };
}
async function waitForLimit({ clock, deadline, signal }, refusal) {
    const wait = limitWaitMs(refusal, clock.now()) ?? unknownWaitMs;
    if (clock.now() + wait > deadline)
        throw refusal;
    await clock.sleep(wait, signal, "for GitHub's limit of requests");
}

;// CONCATENATED MODULE: ./node_modules/.dist/github/repeats.js

function createRepeats({ clock, signal, deadline }) {
    const inner = ({ hook }) => {
        hook.wrap('request', async (request, options) => {
            const repeat = Number(options.request.retryCount ?? 0);
            const wait = repeat * repeat * 1000;
            if (repeat > 0 && clock.now() + wait > deadline)
                throw new Lost('TimedOut', 'it failed, and the time of this step ends before it can be tried again', {
                    passing: false,
                });
            if (wait > 0)
                await clock.sleep(wait, signal, 'to ask GitHub again');
            return request(options);
        });
    };
    const outer = ({ hook }) => {
        hook.wrap('request', (request, options) => {
            const reads = options.method !== 'POST' || options.url.endsWith('/graphql');
            options.request = { ...(reads ? {} : { retries: 0 }), ...options.request };
            return request(options);
        });
    };
    return { inner, outer };
}

;// CONCATENATED MODULE: ./node_modules/.dist/github/client.js








const defaultTimeoutMs = 30_000;
function createClient(settings) {
    const { address, clock, signal, deadline, timeoutMs } = settings;
    const time = { clock, signal, deadline };
    const repeats = createRepeats(time);
    const Bottleneck = createPacing(time);
    const group = (pace) => new Bottleneck.Group(pace);
    const withPlugins = utils/* GitHub */.gq.plugin(repeats.inner, throttling, retry, repeats.outer);
    const octokit = new withPlugins((0,utils/* getOctokitOptions */.EG)(settings.token, {
        baseUrl: address.apiUrl,
        userAgent: 'chatwoot-flows',
        log: { debug() { }, info() { }, warn() { }, error() { } },
        request: {
            fetch: createFetch({ fetch: settings.fetch ?? utils/* defaults */.NT.request?.fetch, clock, signal, deadline, timeoutMs }),
        },
        throttle: {
            Bottleneck: Bottleneck,
            ...{ global: group({ maxConcurrent: 10 }), auth: group({ maxConcurrent: 1 }) },
            search: group({ maxConcurrent: 1, minTime: 2_000 }),
            write: group({ maxConcurrent: 1, minTime: 1_000 }),
            notifications: group({ maxConcurrent: 1, minTime: 3_000 }),
            onRateLimit: () => true,
            onSecondaryRateLimit: () => true,
        },
        retry: { retries: 3, retryAfterBaseValue: 0, doNotRetry: [400, 401, 403, 404, 409, 410, 422, 429, 451, 501] },
    }));
    return {
        host: address.host,
        clock,
        signal,
        deadline,
        async ask(asked, request) {
            try {
                return (await request(octokit)).data;
            }
            catch (error) {
                throw errorOf(asked, error, { host: address.host, signal, now: clock.now() });
            }
        },
        here({ host }) {
            if (host === address.host)
                return;
            throw new errors/* ChatwootError */.KG({
                kind: 'Invalid',
                operation: 'GitHub',
                passing: false,
                message: `this is about ${host}, but the token is for ${address.host}: use a step that runs there, or give github-token and the addresses of ${host}.`,
            });
        },
    };
}

;// CONCATENATED MODULE: ./node_modules/.dist/github/facts.js
function personOf(account) {
    const login = account?.login ?? 'ghost';
    return { login, isBot: account?.type === 'Bot' || login.endsWith('[bot]') };
}
function issueOf(answer, host) {
    const open = answer.state === 'open';
    return {
        name: nameOf(answer, host),
        id: answer.id,
        title: answer.title,
        body: answer.body ?? '',
        author: personOf(answer.user),
        state: open ? 'open' : 'closed',
        reason: answer.state_reason || null,
        closedAt: open ? null : answer.closed_at,
        updatedAt: answer.updated_at,
        labels: answer.labels.flatMap((label) => (typeof label === 'string' ? label : (label.name ?? []))),
        locked: answer.locked,
        milestone: answer.milestone?.title ?? null,
    };
}
function nameOf({ repository_url, number }, host) {
    const [owner = '', repo = ''] = new URL(repository_url).pathname.split('/').slice(-2).map(decodeURIComponent);
    return { host, owner, repo, number };
}

;// CONCATENATED MODULE: ./node_modules/.dist/github/comments.js

const asked = { operation: 'issues.listComments', needs: 'issues: read' };
async function listComments(client, name, since) {
    client.here(name);
    const { owner, repo, number } = name;
    return client.ask(asked, async (octokit) => ({
        data: await octokit.paginate(octokit.rest.issues.listComments, {
            ...{ owner, repo, issue_number: number, per_page: 100 },
            ...(since === undefined ? {} : { since: new Date(since).toISOString() }),
        }),
    }));
}
async function readComments(client, name, since) {
    const rows = await listComments(client, name, since);
    return rows.map((row) => ({
        id: row.id,
        body: row.body ?? '',
        author: personOf(row.user),
        createdAt: row.created_at,
        updatedAt: row.updated_at,
    }));
}

;// CONCATENATED MODULE: ./node_modules/.dist/github/make-once.js

const patienceMs = 60_000;
const mostTries = 4;
async function makeOnce(making, time) {
    const { clock, signal } = time;
    const earlier = await lookUntil(time.notBefore, making.look, making, time, false);
    if (earlier !== undefined)
        return { made: earlier, before: true };
    for (let tries = 1;; tries += 1) {
        const made = await making.make().catch((error) => {
            if (error instanceof errors/* ChatwootError */.KG)
                return error;
            throw error;
        });
        if (!(made instanceof errors/* ChatwootError */.KG))
            return { made, before: false };
        if (made.mayHaveHappened && !signal?.aborted) {
            const own = await lookUntil(clock.now() + patienceMs, making.lookForOwn, making, time, true);
            if (own !== undefined)
                return { made: own, before: false };
        }
        if (!made.passing || made.kind === 'RateLimited' || tries >= mostTries)
            throw made;
        if (!made.mayHaveHappened)
            await pause(1000 * (2 ** (tries - 1) - 1), making, time, false);
    }
}
async function lookUntil(until, look, making, time, doubt) {
    for (let gap = 1_000;; gap *= 2) {
        const last = time.clock.now() >= until;
        try {
            const found = await look();
            if (found !== undefined || last)
                return found;
        }
        catch (error) {
            const passing = error instanceof errors/* ChatwootError */.KG && error.passing && !time.signal?.aborted;
            if (last || !passing)
                throw doubt && error instanceof errors/* ChatwootError */.KG ? (0,errors/* inDoubt */.aE)(error) : error;
        }
        await pause(Math.min(gap, Math.max(0, until - time.clock.now())), making, time, doubt);
    }
}
async function pause(ms, { operation }, { clock, signal, deadline }, mayHaveHappened) {
    const after = mayHaveHappened
        ? 'It may have been made all the same: run this again with the same ref.'
        : 'Nothing was made.';
    const stopped = (kind, message) => new errors/* ChatwootError */.KG({
        kind,
        operation,
        mayHaveHappened,
        passing: kind === 'TimedOut',
        message: `${message} ${after}`,
    });
    if (ms <= 0)
        return;
    if (clock.now() + ms > deadline)
        throw stopped('TimedOut', `waiting to see what became of an earlier try takes another ${Math.ceil(ms / 1000)} s, longer than this step may take: allow more time.`);
    try {
        await clock.sleep(ms, signal, 'to see what became of an earlier try');
    }
    catch (error) {
        if (!signal?.aborted)
            throw error;
        throw stopped('Interrupted', 'cancelled while waiting to see what became of an earlier try.');
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./node_modules/.dist/github/marker.js

function markerOf(ref) {
    return `<!-- chatwoot-flows:${(0,external_node_crypto_.createHash)('sha256').update(ref).digest('hex').slice(0, 32)} -->`;
}
const marked = (body, marker) => `${body.trimEnd()}\n\n${marker}`;
const isMarked = (body, marker) => body?.trimEnd().endsWith(marker) ?? false;

;// CONCATENATED MODULE: ./node_modules/.dist/github/comment-once.js



const comment_once_asked = { operation: 'issues.createComment', needs: 'issues: write', changes: true };
async function commentOnce(client, time, me, name, { body, ref }) {
    const marker = markerOf(ref);
    const { owner, repo, number } = name;
    const look = async () => (await listComments(client, name)).find((row) => isMarked(row.body, marker) && me.is(row.user))?.id;
    const { before } = await makeOnce({
        operation: `GitHub ${comment_once_asked.operation}`,
        look,
        lookForOwn: look,
        make: async () => {
            const made = await client.ask(comment_once_asked, (octokit) => octokit.rest.issues.createComment({ owner, repo, issue_number: number, body: marked(body, marker) }));
            return made.id;
        },
    }, time);
    return before;
}

;// CONCATENATED MODULE: ./node_modules/.dist/github/missing.js

async function unlessMissing(asking) {
    try {
        return await asking;
    }
    catch (error) {
        if ((0,errors/* kindOf */.I)(error) === 'NotFound')
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./node_modules/.dist/github/compare.js

const compare_asked = { operation: 'repos.compareCommitsWithBasehead', needs: 'contents: read' };
async function comparison(client, repository, base, head) {
    client.here(repository);
    const { owner, repo } = repository;
    return unlessMissing(client.ask(compare_asked, (octokit) => octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead: `${base}...${head}`, per_page: 1 })));
}
async function contains(client, repository, tag, commit) {
    const found = await comparison(client, repository, commit, tag);
    return found?.status === 'ahead' || found?.status === 'identical';
}
async function oldestCommitSince(client, repository, before, tag) {
    const found = await comparison(client, repository, before, tag);
    return found?.commits[0]?.commit.committer?.date;
}

;// CONCATENATED MODULE: ./node_modules/.dist/github/closings.js
function newestClosing(turns) {
    let closing = [];
    let isOver = false;
    for (const turn of turns) {
        if (turn.is === 'reopened')
            isOver = true;
        else {
            closing = isOver ? [turn] : [...closing, turn];
            isOver = false;
        }
    }
    return {
        closedAt: closing[0]?.at ?? null,
        ...(closing.length > 1 ? { isRepeated: true } : {}),
        closedBy: closing.findLast(({ by }) => by)?.by ?? null,
        reopenedAt: turns.findLast(({ is }) => is === 'reopened')?.at ?? null,
    };
}

;// CONCATENATED MODULE: ./node_modules/.dist/github/history-events.js

const history_events_asked = { operation: 'issues.listEvents', needs: 'issues: read' };
async function historyByEvents(client, { owner, repo, number }) {
    const events = await client.ask(history_events_asked, async (octokit) => ({
        data: await octokit.paginate(octokit.rest.issues.listEvents, { owner, repo, issue_number: number, per_page: 100 }),
    }));
    const turns = events
        .flatMap(({ event, created_at, commit_id }) => event === 'closed' || event === 'reopened' ? [{ is: event, at: created_at, by: commit_id }] : [])
        .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
    return { ...newestClosing(turns), duplicateOf: null, isPartial: true };
}

;// CONCATENATED MODULE: ./node_modules/.dist/github/history.js



const query = `query history($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) {
    nameWithOwner
    issue(number: $number) {
      closedAt
      turns: timelineItems(last: 20, itemTypes: [CLOSED_EVENT, REOPENED_EVENT]) {
        nodes {
          __typename
          ... on ClosedEvent {
            createdAt
            closer {
              ... on Commit { oid repository { nameWithOwner } }
              ... on PullRequest { mergeCommit { oid } repository { nameWithOwner } }
            }
            duplicateOf { ...place }
          }
          ... on ReopenedEvent { createdAt }
        }
      }
      marked: timelineItems(last: 1, itemTypes: [MARKED_AS_DUPLICATE_EVENT, UNMARKED_AS_DUPLICATE_EVENT]) {
        nodes {
          ... on MarkedAsDuplicateEvent { createdAt canonical { ...place } }
          ... on UnmarkedAsDuplicateEvent { createdAt takenBack: canonical { ...place } }
        }
      }
    }
  }
}
fragment place on Issue { number repository { nameWithOwner } }`;
const history_asked = { operation: 'graphql issue history', needs: 'issues: read' };
const olderQuery = query.replace('duplicateOf { ...place }', '');
async function readHistory(client, name) {
    client.here(name);
    const { owner, repo, number } = name;
    for (const text of [query, olderQuery]) {
        try {
            const found = await client.ask(history_asked, async (octokit) => ({
                data: await octokit.graphql(text, { owner, repo, number }),
            }));
            return historyOf(found, name);
        }
        catch (error) {
            if (!isRefusedItself(error))
                throw error;
            if (error.kind !== 'Invalid')
                break;
        }
    }
    return historyByEvents(client, name);
}
function isRefusedItself(error) {
    if (!(error instanceof errors/* ChatwootError */.KG))
        return false;
    const { kind, status } = error;
    return kind === 'Invalid' || kind === 'Forbidden' || status === 404 || status === 501;
}
function historyOf(found, { host }) {
    const issue = found.repository?.issue;
    const turns = issue?.turns.nodes ?? [];
    const closing = newestClosing(turns.map(({ __typename, createdAt, closer }) => ({
        is: __typename === 'ClosedEvent' ? 'closed' : 'reopened',
        at: createdAt,
        by: closer?.repository?.nameWithOwner === found.repository?.nameWithOwner ? commitOf(closer) : undefined,
    })));
    const [marked] = issue?.marked.nodes ?? [];
    const closed = turns.findLast(({ duplicateOf }) => duplicateOf);
    const isMarkNewer = marked !== undefined && !(closed && closed.createdAt >= marked.createdAt);
    const once = isMarkNewer ? history_nameOf(marked.takenBack, host) : null;
    return {
        ...closing,
        closedAt: issue?.closedAt ?? closing.closedAt,
        ...(once ? { onceDuplicateOf: once } : {}),
        duplicateOf: history_nameOf(isMarkNewer ? marked.canonical : closed?.duplicateOf, host),
    };
}
const commitOf = (closer) => closer?.oid ?? closer?.mergeCommit?.oid;
function history_nameOf(place, host) {
    const [owner, repo] = place?.repository?.nameWithOwner.split('/') ?? [];
    return owner && repo && place?.number ? { host, owner, repo, number: place.number } : null;
}

;// CONCATENATED MODULE: ./node_modules/.dist/github/issues-since.js

const issues_since_asked = { operation: 'issues.listForRepo', needs: 'issues: read' };
const pageSize = 100;
async function issuesSince(client, repository, since) {
    client.here(repository);
    const rows = new Map();
    let from = new Date(since).toISOString();
    let page = 1;
    for (;;) {
        const answer = await listOf(client, repository, { since: from, page });
        const before = rows.size;
        for (const row of answer)
            rows.set(row.id, row);
        if (answer.length < pageSize)
            break;
        const next = new Date(answer.at(-1)?.updated_at ?? from).toISOString();
        page = next === from || rows.size === before ? page + 1 : 1;
        from = next;
    }
    return [...rows.values()]
        .filter(({ pull_request }) => !pull_request)
        .map((row) => issueOf(row, client.host))
        .toSorted((one, other) => Date.parse(one.updatedAt) - Date.parse(other.updatedAt));
}
const listOf = (client, { owner, repo }, window) => client.ask(issues_since_asked, (octokit) => octokit.rest.issues.listForRepo({
    ...{ owner, repo, ...window },
    ...{ state: 'all', sort: 'updated', direction: 'asc', per_page: pageSize },
}));

;// CONCATENATED MODULE: ./node_modules/.dist/github/labels.js
const labels_asked = { operation: 'issues.addLabels', needs: 'issues: write', changes: true };
async function addLabel(client, name, label) {
    client.here(name);
    const { owner, repo, number } = name;
    await client.ask(labels_asked, (octokit) => octokit.rest.issues.addLabels({
        ...{ owner, repo, issue_number: number, labels: [label] },
        request: { retries: 3 },
    }));
}

;// CONCATENATED MODULE: ./node_modules/.dist/github/milestone-issues.js

const listed = { operation: 'issues.listMilestones', needs: 'issues: read' };
const milestone_issues_asked = { operation: 'issues.listForRepo', needs: 'issues: read' };
async function issuesOfMilestones(client, repository, titles) {
    client.here(repository);
    const { owner, repo } = repository;
    const place = { owner, repo, per_page: 100 };
    const milestones = await client.ask(listed, async (octokit) => ({
        data: await octokit.paginate(octokit.rest.issues.listMilestones, { ...place, state: 'all' }),
    }));
    const issues = [];
    for (const { number, title } of milestones) {
        if (!titles.includes(title.trim()))
            continue;
        const rows = await client.ask(milestone_issues_asked, async (octokit) => ({
            data: await octokit.paginate(octokit.rest.issues.listForRepo, {
                ...place,
                ...{ milestone: String(number), state: 'closed', sort: 'created', direction: 'asc' },
            }),
        }));
        for (const row of rows)
            if (!row.pull_request)
                issues.push(issueOf(row, client.host));
    }
    return issues;
}

;// CONCATENATED MODULE: ./node_modules/.dist/github/open-once.js



const open_once_listed = { operation: 'issues.listForRepo', needs: 'issues: read' };
const open_once_asked = { operation: 'issues.create', needs: 'issues: write', changes: true };
const mostPages = 3;
class Unwanted extends Error {
}
async function openOnce(client, time, me, repository, { title, body, ref, isWanted }) {
    client.here(repository);
    const { owner, repo } = repository;
    const marker = markerOf(ref);
    const lookAmong = async (creator) => {
        let pages = 0;
        const rows = await client.ask(open_once_listed, async (octokit) => ({
            data: await octokit.paginate(octokit.rest.issues.listForRepo, { owner, repo, ...creator, state: 'all', sort: 'created', direction: 'desc', per_page: 100 }, ({ data }, done) => {
                pages += 1;
                if (pages === mostPages || data.some((row) => isMarked(row.body, marker)))
                    done();
                return data;
            }),
        }));
        const found = rows.find((row) => isMarked(row.body, marker) && me.is(row.user) && !row.pull_request);
        return found && issueOf(found, client.host);
    };
    const making = makeOnce({
        operation: `GitHub ${open_once_asked.operation}`,
        look: () => lookAmong({ creator: me.login }),
        lookForOwn: () => lookAmong({}),
        make: async () => {
            if (isWanted && !(await isWanted()))
                throw new Unwanted();
            return issueOf(await client.ask(open_once_asked, (octokit) => octokit.rest.issues.create({ owner, repo, title, body: marked(body, marker) })), client.host);
        },
    }, time);
    try {
        return (await making).made;
    }
    catch (error) {
        if (error instanceof Unwanted)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./node_modules/.dist/github/once-each.js
function onceEach(keyOf, ask) {
    const answers = new Map();
    return (of) => {
        const key = keyOf(of);
        const known = answers.get(key);
        if (known)
            return known;
        const asked = ask(of);
        answers.set(key, asked);
        asked.catch(() => answers.delete(key));
        return asked;
    };
}

;// CONCATENATED MODULE: ./node_modules/.dist/github/permission.js


const permission_asked = { operation: 'repos.getCollaboratorPermissionLevel', needs: 'contents: read, issues: write' };
const writes = ['admin', 'maintain', 'write'];
function createMayWrite(client) {
    const ask = onceEach(({ repository, person }) => `${repository.owner}/${repository.repo} ${person.login}`.toLowerCase(), async ({ repository: { owner, repo }, person: { login } }) => {
        const found = await unlessMissing(client.ask(permission_asked, (octokit) => octokit.rest.repos.getCollaboratorPermissionLevel({ owner, repo, username: login })));
        return found !== undefined && (writes.includes(found.permission) || writes.includes(found.role_name));
    });
    return async (repository, person) => {
        client.here(repository);
        if (person.isBot || person.login.endsWith('[bot]'))
            return false;
        return ask({ repository, person });
    };
}

;// CONCATENATED MODULE: ./node_modules/.dist/github/reactions.js
const answers = ['+1', 'confused'];
const reactions_listed = { operation: 'reactions.listForIssueComment', needs: 'issues: read' };
const created = { operation: 'reactions.createForIssueComment', needs: 'issues: write', changes: true };
async function isAnswered(client, me, repository, commentId) {
    client.here(repository);
    const { owner, repo } = repository;
    const reactions = await client.ask(reactions_listed, async (octokit) => ({
        data: await octokit.paginate(octokit.rest.reactions.listForIssueComment, {
            ...{ owner, repo, comment_id: commentId, per_page: 100 },
        }),
    }));
    return reactions.some(({ user, content }) => answers.includes(content) && me.is(user));
}
async function answer(client, repository, commentId, content) {
    client.here(repository);
    const { owner, repo } = repository;
    await client.ask(created, (octokit) => octokit.rest.reactions.createForIssueComment({
        ...{ owner, repo, comment_id: commentId, content },
        request: { retries: 3 },
    }));
}

;// CONCATENATED MODULE: ./node_modules/.dist/github/read-issue.js


const read_issue_asked = { operation: 'issues.get', needs: 'issues: read' };
async function readIssue(client, name) {
    client.here(name);
    const { owner, repo, number } = name;
    const answer = await unlessMissing(client.ask(read_issue_asked, (octokit) => octokit.rest.issues.get({ owner, repo, issue_number: number })));
    return answer === undefined || answer.pull_request ? undefined : issueOf(answer, client.host);
}

;// CONCATENATED MODULE: ./node_modules/.dist/github/releases.js

const byTag = { operation: 'repos.getReleaseByTag', needs: 'contents: read' };
const releases_listed = { operation: 'repos.listReleases', needs: 'contents: read' };
const releases_pageSize = 100;
async function releaseOf(client, repository, tag) {
    client.here(repository);
    const { owner, repo } = repository;
    const found = await unlessMissing(client.ask(byTag, (octokit) => octokit.rest.repos.getReleaseByTag({ owner, repo, tag })));
    return found && published(found)[0];
}
async function releasesSince(client, repository, since) {
    client.here(repository);
    const { owner, repo } = repository;
    const from = Date.parse(since);
    const isWanted = ({ publishedAt }) => Date.parse(publishedAt) >= from;
    const all = await client.ask(releases_listed, async (octokit) => ({
        data: await octokit.paginate(octokit.rest.repos.listReleases, { owner, repo, per_page: releases_pageSize }, ({ data }, done) => {
            const page = data.flatMap(published);
            if (page.length > 0 && !page.some(isWanted))
                done();
            return page;
        }),
    }));
    const rising = all.toSorted((one, other) => Date.parse(one.publishedAt) - Date.parse(other.publishedAt));
    return { releases: rising.filter(isWanted), before: rising.findLast((release) => !isWanted(release)) };
}
function published(answer) {
    if (answer.draft || answer.published_at === null)
        return [];
    return [
        {
            id: answer.id,
            tag: answer.tag_name,
            name: answer.name ?? '',
            prerelease: answer.prerelease,
            publishedAt: answer.published_at,
            url: answer.html_url,
        },
    ];
}

;// CONCATENATED MODULE: ./node_modules/.dist/github/repository.js


const repository_asked = { operation: 'repos.get', needs: 'contents: read' };
function createRepositories(client) {
    const read = onceEach(({ owner, repo }) => `${owner}/${repo}`.toLowerCase(), async (repository) => {
        client.here(repository);
        const { owner, repo } = repository;
        const what = `repository ${owner}/${repo}`;
        return client.ask({ ...repository_asked, what }, (octokit) => octokit.rest.repos.get({ owner, repo }));
    });
    return {
        isPublic: async (repository) => !(await read(repository)).private,
        async presentName(repository) {
            const found = await unlessMissing(read(repository));
            return found && { host: client.host, owner: found.owner.login, repo: found.name };
        },
    };
}

;// CONCATENATED MODULE: ./node_modules/.dist/github/who-am-i.js

const who_am_i_asked = { operation: 'graphql viewer', needs: 'issues: write' };
function createWhoAmI(client) {
    const ask = onceEach(() => '', async () => {
        const { viewer } = await client.ask(who_am_i_asked, async (octokit) => ({
            data: await octokit.graphql('query viewer { viewer { login } }'),
        }));
        return meOf(viewer.login);
    });
    return () => ask(undefined);
}
function meOf(login) {
    const bare = (name) => name.toLowerCase().replace(/\[bot\]$/, '');
    const isBot = login.endsWith('[bot]');
    return {
        login,
        is: (account) => account !== null &&
            account !== undefined &&
            bare(account.login) === bare(login) &&
            (!isBot || account.login.endsWith('[bot]') || account.type === 'Bot'),
    };
}

;// CONCATENATED MODULE: ./node_modules/.dist/github/create-github.js

















function createGithub(settings) {
    const { token, clock, signal, fetch, deadline = Number.POSITIVE_INFINITY } = settings;
    if (!token) {
        throw new errors/* ChatwootError */.KG({
            kind: 'Unauthorized',
            operation: 'GitHub',
            passing: false,
            message: 'there is no token for GitHub: give github-token; in a workflow the job’s own is there by default.',
        });
    }
    const address = (0,github_address/* githubAddress */.W)(settings);
    const timeoutMs = settings.timeoutMs ?? defaultTimeoutMs;
    const client = createClient({ token, address, clock, signal, deadline, timeoutMs, fetch });
    const time = { clock, signal, deadline, notBefore: settings.writesFrom ?? 0 };
    const whoAmI = createWhoAmI(client);
    return {
        host: address.host,
        readIssue: (name) => readIssue(client, name),
        readHistory: (name) => readHistory(client, name),
        ...createRepositories(client),
        mayWrite: createMayWrite(client),
        issuesSince: (repository, since) => issuesSince(client, repository, since),
        comments: (name, since) => readComments(client, name, since),
        isAnswered: async (repository, commentId) => isAnswered(client, await whoAmI(), repository, commentId),
        answer: (repository, commentId, reaction) => answer(client, repository, commentId, reaction),
        commentOnce: async (name, body, ref) => commentOnce(client, time, await whoAmI(), name, { body, ref }),
        addLabel: (name, label) => addLabel(client, name, label),
        openOnce: (async (repository, issue, ref, isWanted) => openOnce(client, time, await whoAmI(), repository, { ...issue, ref, isWanted })),
        releaseOf: (repository, tag) => releaseOf(client, repository, tag),
        releasesSince: (repository, since) => releasesSince(client, repository, since),
        issuesOfMilestones: (repository, titles) => issuesOfMilestones(client, repository, titles),
        contains: (repository, tag, commit) => contains(client, repository, tag, commit),
        oldestCommitSince: (repository, before, tag) => oldestCommitSince(client, repository, before, tag),
    };
}

// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/dependencies.js
var dependencies = __webpack_require__(6303);
// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/one-by-one.js
var one_by_one = __webpack_require__(94729);
;// CONCATENATED MODULE: ./node_modules/.dist/loop/tell-pages.js

const tell_pages_pageSize = 24;
async function pageByPage(ids, work, add) {
    for (let at = 0; at < ids.length; at += tell_pages_pageSize) {
        let settled = { results: [], failed: [] };
        const report = (state) => {
            settled = state;
        };
        try {
            add(await work(ids.slice(at, at + tell_pages_pageSize), { report }));
        }
        catch (error) {
            if (!(error instanceof errors/* ChatwootError */.KG))
                throw error;
            const { results, failed } = settled;
            const known = new Set([...results, ...failed].map((one) => one.conversation_id));
            const left = ids.slice(at).filter((id) => !known.has(id));
            const { kind } = error;
            return { error, results, failed: [...failed, ...left.map((conversation_id) => ({ conversation_id, kind }))] };
        }
    }
    return undefined;
}
async function tellPages(ids, tellPage, say) {
    const outcomes = [];
    const failed = [];
    const plan = [];
    const stop = await pageByPage(ids, tellPage, (page) => {
        outcomes.push(...page.outcomes);
        failed.push(...page.failed);
        plan.push(...(page.plan ?? []));
        const done = outcomes.length + failed.length + plan.length;
        if (ids.length > tell_pages_pageSize)
            say(`${done} of ${ids.length} conversations.`);
    });
    if (!stop)
        return { outcomes, failed, plan };
    const { results, error: stopped } = stop;
    return { outcomes: [...outcomes, ...results], failed: [...failed, ...stop.failed], plan, stopped };
}

;// CONCATENATED MODULE: ./node_modules/.dist/loop/direct-teller.js




function directTeller(phone) {
    const { verbs, startedAt, options, say } = phone;
    const find = (issue, of) => {
        const { formerNames: former_names, fromAttribute: from_attribute, limit } = of;
        const since = 'notesSince' in of ? { notes_since: of.notesSince } : {};
        return verbs.links.find({ issue, former_names, from_attribute, limit, ...since }, options);
    };
    const tell = async (telling, dry_run, { most, links } = {}) => {
        const { rules, certainFirst, certainUntil: until } = telling;
        const { issue } = telling.closing;
        const found = await find(issue, { ...telling, limit: telling.limit + (links?.gone(issue) ?? 0) });
        const linked = links ? links.of(issue, idsOf(found)) : idsOf(found);
        if (linked.length > telling.limit)
            throw tooMany(linked.length, telling.limit);
        const ids = linked.slice(0, most);
        const closing = { ...telling.closing, former_ids: joined(telling.closing.former_ids, found.former_ids) };
        const certainUntil = until === undefined ? {} : { certainUntil: until };
        const input = { closing, rules, ...(dry_run ? { dry_run } : {}), certainFirst, ...certainUntil, startedAt };
        const { plan, ...told } = await tellPages(ids, (conversations, progress) => verbs.closeTheLoop.tellPage({ ...input, conversations }, options, progress), say);
        const { attribute_only: attributeOnly, old_notes: oldNotes, attribute_defined: attributeDefined } = found;
        const failed = [...(found.failed ?? []), ...told.failed];
        const report = { linked: linked.length, ...told, failed, attributeOnly, oldNotes, attributeDefined };
        if (dry_run)
            return { ...report, plan };
        return told.stopped ? report : { ...report, ...(await mend(phone, closing.issue, found, report)) };
    };
    return {
        tell: (telling) => tell(telling, false),
        plan: (telling, how) => tell(telling, true, how),
        async reopened(reopening) {
            const { issue, issueId: issue_id, closedAt: closed_at, reopenedAt: reopened_at, open } = reopening;
            const found = await find(issue, reopening);
            const of = { issue, issue_id, former_ids: joined(reopening.formerIds, found.former_ids), closed_at, reopened_at };
            const [noted, opened, failed] = [[], [], [...(found.failed ?? [])]];
            const stop = await pageByPage(idsOf(found), (conversations, progress) => verbs.closeTheLoop.reopenPage({ ...of, open, conversations, startedAt }, options, progress), (page) => {
                noted.push(...page.noted);
                opened.push(...page.opened);
                failed.push(...page.failed);
            });
            if (!stop)
                return { noted, opened, failed };
            for (const one of stop.results) {
                if (one.noted)
                    noted.push(one.conversation_id);
                if (one.opened)
                    opened.push(one.conversation_id);
            }
            return { noted, opened, failed: [...failed, ...stop.failed], stopped: stop.error };
        },
    };
}
async function mend({ verbs, options }, issue, { linked }, { outcomes, failed }) {
    const isGone = ({ reason }) => reason === 'unlinked' || reason === 'deleted';
    const gone = new Set([...outcomes.filter(isGone), ...failed].map((one) => one.conversation_id));
    const lacking = linked.filter((one) => one.lacks.length > 0 && !gone.has(one.conversation_id));
    try {
        const put = ({ conversation_id }) => verbs.links.mend({ conversation_id, issue }, options);
        const { results, failed: notMended } = await (0,one_by_one/* oneByOne */.EC)(lacking, put, options);
        return { mended: results.filter((one) => one.changed).length, notMended };
    }
    catch (error) {
        if (!(error instanceof errors/* ChatwootError */.KG))
            throw error;
        const { kind } = error;
        return { mended: 0, notMended: lacking.map(({ conversation_id }) => ({ conversation_id, kind })) };
    }
}
const idsOf = ({ linked }) => linked.map((one) => one.conversation_id);
const joined = (known = [], found) => [
    ...new Set([...known, ...found]),
];
const tooMany = (found, limit) => (0,dependencies/* refused */.J)('links.find', `${found} conversations would be linked, and limit allows ${limit}, so nobody would be told: raise it (in a step max-conversations) if that many are right.`);

;// CONCATENATED MODULE: ./node_modules/.dist/loop/open-loop.js






function openLoop({ connection, client, github, say, ...how }) {
    const { clock = chatwoot_clock/* systemClock */.m, signal, deadline } = client;
    const options = { ...(signal ? { signal } : {}), ...(deadline === undefined ? {} : { deadline }) };
    const chatwoot = (0,activities_chatwoot/* createChatwoot */.c)(connection, client);
    const verbs = (0,activities_verbs/* createVerbs */.j$)(chatwoot, { clock, tokens: (0,chatwoot_connection/* tokensIn */.gF)(connection), options });
    const teller = directTeller({ verbs, clock, startedAt: how.startedAt, options, say });
    return { ...how, github: createGithub(github), chatwoot, verbs, teller, clock, connection, options };
}

// EXTERNAL MODULE: ./node_modules/.dist/chatwoot/quoted.js
var quoted = __webpack_require__(83455);
// EXTERNAL MODULE: ./node_modules/.dist/github/issue-name.js
var issue_name = __webpack_require__(89594);
;// CONCATENATED MODULE: ./node_modules/.dist/loop/public-words.js

const named = /((?:conversation|message|contact|inbox|display|agent|user)s?(?:[ _]ids?)?[ :#/]+)\d+(?:(?:, ?| and )\d+)*/gi;
const withoutNumbers = (sentence) => sentence.replace(named, (_, before) => `${before.trimEnd()} …`);
const sentenceOf = (error, isPublic) => isPublic ? withoutNumbers(error.message) : error.message;
function shownError(error, isPublic) {
    if (!(error instanceof errors/* ChatwootError */.KG) || !isPublic)
        return error;
    const message = withoutNumbers(error.message.slice(error.operation.length + 2));
    return new errors/* ChatwootError */.KG({ ...error, message });
}

;// CONCATENATED MODULE: ./node_modules/.dist/loop/attempt.js


const troublesInARow = 3;
async function attempt(run, where, work) {
    const { report, troubles } = run;
    try {
        await work();
        troubles.inARow = 0;
    }
    catch (error) {
        const isNamed = error === troubles.gaveUp;
        if (!(error instanceof errors/* ChatwootError */.KG) || isNamed || stopsAll(error, run))
            throw error;
        const { kind } = error;
        report.failures.push({ where, kind, message: withoutOwnName(sentenceOf(error, report.isPublic)) });
        troubles.inARow = error.passing ? troubles.inARow + 1 : 0;
        if (troubles.inARow < troublesInARow)
            return;
        troubles.gaveUp = error;
        throw error;
    }
}
const withoutOwnName = (sentence) => sentence.replace(/^close-the-loop: /, '');
function stopsAll({ kind }, { options, clock }) {
    const isOver = options.deadline !== undefined && clock.now() >= options.deadline;
    return kind === 'Unauthorized' || isOver || options.signal?.aborted === true;
}

// EXTERNAL MODULE: ./node_modules/.dist/loop/loop-report.js
var loop_report = __webpack_require__(76425);
;// CONCATENATED MODULE: ./node_modules/.dist/loop/blind-token.js

const blind = "The Chatwoot token's user sees no inbox, so this run saw no conversation and tells nobody: there is none yet, or that user is an agent and has to be added to the inboxes (Settings, Inboxes, an inbox, Collaborators).";
async function noteBlindToken({ chatwoot, report, options }) {
    const { payload } = await chatwoot.inboxes.list({}, { ...options, token: 'user' });
    if (payload.length === 0)
        (0,loop_report/* note */.N4)(report, blind);
}

;// CONCATENATED MODULE: ./node_modules/.dist/loop/repositories.js

const repositoryOf = ({ host, owner, repo }) => ({ host, owner, repo });
const isSameRepository = (one, other) => (0,issue_name/* issueLabel */.cC)({ ...one, number: 1 }) === (0,issue_name/* issueLabel */.cC)({ ...other, number: 1 });

;// CONCATENATED MODULE: ./node_modules/.dist/loop/planned-links.js

function createPlannedLinks() {
    const planned = new Map();
    return {
        set(issue, conversation_id, linked) {
            const label = (0,issue_name/* issueLabel */.cC)(issue);
            planned.set(label, (planned.get(label) ?? new Map()).set(conversation_id, linked));
        },
        of(issue, found) {
            const ends = new Map(found.map((id) => [id, true]));
            for (const [id, linked] of planned.get((0,issue_name/* issueLabel */.cC)(issue)) ?? [])
                ends.set(id, linked);
            return [...ends].flatMap(([id, linked]) => (linked ? [id] : []));
        },
        gone: (issue) => [...(planned.get((0,issue_name/* issueLabel */.cC)(issue))?.values() ?? [])].filter((linked) => !linked).length,
    };
}

;// CONCATENATED MODULE: ./node_modules/.dist/loop/old-news.js


const newsSince = ({ lookBackSeconds }, moment) => moment - lookBackSeconds * 1_000;
const isOldNews = ({ since }, happened) => happened !== null && Date.parse(happened) < since;
const notesSince = (news, happened) => isOldNews(news, happened) ? { notesSince: Math.floor(news.since / 1_000) } : {};
function noteOldNotes(report, issue, count) {
    if (count === 0)
        return;
    const [conversations, have] = count === 1 ? ['conversation', 'has'] : ['conversations', 'have'];
    (0,loop_report/* note */.N4)(report, `${(0,issue_name/* issueShort */.CF)(issue)}: ${count} ${conversations} ${have} but a private note that names it. Note and closing are both from longer ago than look-back, so nobody was told; a step with issue: ${(0,issue_name/* issueShort */.CF)(issue)} tells them.`);
}

;// CONCATENATED MODULE: ./node_modules/.dist/loop/report-telling.js


const undefinedAttribute = 'The account has not defined the attribute github_issue, so nobody was found by it: define it once (Settings, Custom Attributes, for conversations, type text).';
const notMendedNote = 'Some labels or attributes of links could not be put back; the next run tries again.';
const countOf = {
    told: 'told',
    'not-told': 'notTold',
    'handed-over': 'handedOver',
    left: 'left',
};
function reportTelling(report, { closing }, told) {
    const { issue, kind, version } = closing;
    report.details.push({ about: 'closing', issue, kind, ...(version === undefined ? {} : { version }), report: told });
    count(report, told);
    noteOldNotes(report, issue, told.oldNotes?.length ?? 0);
    const failed = told.stopped ?? told.earlier;
    if (failed)
        throw failed;
}
function reportReopening(report, { issue }, done) {
    const { counts, details } = report;
    details.push({ about: 'reopening', issue, report: done });
    counts.noted += done.noted.length;
    counts.reopened += done.opened.length;
    counts.failed += done.failed.length;
    if (done.workflow?.started)
        counts.started += 1;
    const failed = done.stopped ?? done.earlier;
    if (failed)
        throw failed;
}
function count(report, told) {
    const { counts } = report;
    for (const { outcome, before, status } of told.outcomes) {
        counts[outcome === 'told' && before ? 'toldBefore' : countOf[outcome]] += 1;
        if (outcome === 'told' && status === 'resolved')
            counts.resolved += 1;
    }
    for (const { would, status, then = status } of told.plan ?? []) {
        counts[countOf[would]] += 1;
        if (would === 'told' && then === 'resolved')
            counts.resolved += 1;
    }
    counts.failed += told.failed.length;
    counts.mended += told.mended ?? 0;
    counts.attributeOnly += told.attributeOnly?.length ?? 0;
    counts.oldNotes += told.oldNotes?.length ?? 0;
    if (told.workflow?.started)
        counts.started += 1;
    if (told.attributeDefined === false)
        (0,loop_report/* note */.N4)(report, undefinedAttribute);
    if (told.notMended?.length)
        (0,loop_report/* note */.N4)(report, notMendedNote);
}

;// CONCATENATED MODULE: ./node_modules/.dist/loop/dry-run.js




function plannedWrites({ chatwoot, verbs, teller, report, options }) {
    const { counts, details } = report;
    const planned = createPlannedLinks();
    const of = (about, counted, conversation_id, issue) => {
        counts[counted] += 1;
        details.push({ about, issue, conversation_id });
    };
    const noteOf = async (conversation_id, issue, former_names = []) => {
        await chatwoot.conversations.get({ conversation_id }, { ...options, token: 'user' });
        const links = await verbs.links.list({ issue, former_names }, options);
        return links.find((one) => one.conversation_id === conversation_id)?.note ?? 'none';
    };
    return {
        async link(conversation_id, { name }, { unlessKnown = false } = {}) {
            const note = await noteOf(conversation_id, name);
            if (note === 'linked' || (note === 'unlinked' && unlessKnown))
                return;
            of('link', 'linked', conversation_id, name);
            planned.set(name, conversation_id, true);
        },
        async unlink(conversation_id, { name }, { formerNames } = {}) {
            if ((await noteOf(conversation_id, name, formerNames)) !== 'linked')
                return;
            of('unlink', 'unlinked', conversation_id, name);
            planned.set(name, conversation_id, false);
        },
        async move(conversation_id, { from, to }) {
            counts.moved += 1;
            details.push({ about: 'move', issue: from, to: to.name, conversation_id });
            planned.set(from, conversation_id, false);
            planned.set(to.name, conversation_id, true);
        },
        async mend(conversation_id, issue) {
            of('mend', 'mended', conversation_id, issue);
        },
        async answer(_issue, _commentId, answer) {
            counts[answer === '+1' ? 'commandsDone' : 'commandsRefused'] += 1;
            return 'new';
        },
        comment: async () => 'new',
        addLabel: async () => { },
        async openIssue() {
            counts.issuesOpened += 1;
            return undefined;
        },
        async tell(telling) {
            reportTelling(report, telling, await teller.plan(telling, { links: planned }));
        },
        async reopened({ issue }) {
            (0,loop_report/* note */.N4)(report, `The team would be told of the reopening of ${(0,issue_name/* issueShort */.CF)(issue)}, where its customers were told of its closing.`);
            details.push({ about: 'reopening', issue, report: { noted: [], opened: [], failed: [] } });
        },
        stop: async () => { },
    };
}

;// CONCATENATED MODULE: ./node_modules/.dist/loop/releases.js

function createReleases(github, { prereleases }) {
    const lists = new Map();
    const answers = new Map();
    const once = (key, ask) => {
        const name = JSON.stringify(key);
        const known = answers.get(name);
        if (known)
            return known;
        const asked = ask();
        answers.set(name, asked);
        asked.catch(() => answers.delete(name));
        return asked;
    };
    const keyOf = ({ host, owner, repo }) => [host, owner, repo].join('/').toLowerCase();
    const counts = (release) => prereleases || !release.prerelease;
    const since = async (repository, time) => {
        const known = lists.get(keyOf(repository));
        if (known && known.since <= Date.parse(time))
            return from(known.releases, Date.parse(time));
        const { releases, before } = await github.releasesSince(repository, time);
        const all = before ? [before, ...releases] : releases;
        lists.set(keyOf(repository), { since: Date.parse(time), releases: all });
        return all;
    };
    return {
        since,
        counts,
        async containing(issue, { closedBy }) {
            const repository = repositoryOf(issue.name);
            if (closedBy === null) {
                for (const tag of tagsOf(issue.milestone)) {
                    const release = await once(['tag', keyOf(repository), tag], () => github.releaseOf(repository, tag));
                    if (release && counts(release))
                        return release;
                }
                return undefined;
            }
            for (const release of await since(repository, issue.closedAt)) {
                const { tag } = release;
                const key = ['contains', keyOf(repository), tag, closedBy];
                if (counts(release) && (await once(key, () => github.contains(repository, tag, closedBy))))
                    return release;
            }
            return undefined;
        },
    };
}
function from(releases, time) {
    const first = releases.findIndex(({ publishedAt }) => Date.parse(publishedAt) >= time);
    return releases.slice(first < 0 ? -1 : Math.max(0, first - 1));
}
function namesLike(name) {
    const other = /^v\d/i.test(name) ? name.slice(1) : /^\d/.test(name) ? `v${name}` : name;
    return [...new Set([name, other])];
}
const tagsOf = (milestone) => {
    const name = milestone?.trim() ?? '';
    return name === '' ? [] : namesLike(name);
};

;// CONCATENATED MODULE: ./node_modules/.dist/loop/writes.js




function createWrites(deps) {
    const { github, verbs, teller, report, startedAt, options } = deps;
    const { counts, details } = report;
    const sending = { startedAt };
    const change = (about, counted, conversation_id, issue) => {
        counts[counted] += 1;
        details.push({ about, issue, conversation_id });
    };
    const unlessLocked = async (issue, work, ifLocked = lockedNote(issue)) => {
        try {
            return (await work()) ? 'there' : 'new';
        }
        catch (error) {
            if (!issue.locked || !(error instanceof errors/* ChatwootError */.KG) || error.kind !== 'Forbidden')
                throw error;
            (0,loop_report/* note */.N4)(report, ifLocked);
            return 'locked';
        }
    };
    return {
        async link(conversation_id, { name, id }, { unlessKnown, from, certainFirst = false } = {}) {
            const { changed } = await verbs.links.add({
                conversation_id,
                issue: name,
                ...(id === undefined ? {} : { issue_id: id }),
                ...(unlessKnown === undefined ? {} : { unless_known: unlessKnown }),
                ...(from === undefined ? {} : { from_message: from }),
                certainFirst,
                ...sending,
            }, options);
            if (changed)
                change('link', 'linked', conversation_id, name);
        },
        async unlink(conversation_id, { name }, { certainFirst = false, formerNames: former_names = [] } = {}) {
            const { changed } = await verbs.links.remove({ conversation_id, issue: name, former_names, certainFirst, ...sending }, options);
            if (changed)
                change('unlink', 'unlinked', conversation_id, name);
        },
        async move(conversation_id, { from, fromId, to, why }) {
            const ids = {
                ...(fromId === undefined ? {} : { from_id: fromId }),
                ...(to.id === undefined ? {} : { to_id: to.id }),
            };
            const { changed } = await verbs.links.move({ conversation_id, from, to: to.name, ...ids, why, ...sending }, options);
            if (!changed)
                return;
            counts.moved += 1;
            details.push({ about: 'move', issue: from, to: to.name, conversation_id });
        },
        async mend(conversation_id, issue) {
            await verbs.links.mend({ conversation_id, issue }, options);
            counts.mended += 1;
            details.push({ about: 'mend', issue, conversation_id });
        },
        async answer(issue, commentId, answer) {
            const done = await unlessLocked(issue, async () => {
                await github.answer(issue.name, commentId, answer);
                return false;
            });
            if (done === 'new')
                counts[answer === '+1' ? 'commandsDone' : 'commandsRefused'] += 1;
            return done;
        },
        comment: (issue, body, ref, ifLocked) => unlessLocked(issue, () => github.commentOnce(issue.name, body, ref), ifLocked),
        addLabel: ({ name }, label) => github.addLabel(name, label),
        async openIssue(repository, issue, ref, isWanted) {
            const opened = await github.openOnce(repository, issue, ref, isWanted);
            if (opened)
                counts.issuesOpened += 1;
            return opened;
        },
        async tell(telling) {
            reportTelling(report, telling, await teller.tell(telling));
        },
        async reopened(reopening) {
            reportReopening(report, reopening, await teller.reopened(reopening));
        },
        async stop(over) {
            await teller.stop?.(over);
        },
    };
}
const lockedNote = ({ name }) => `${(0,issue_name/* issueShort */.CF)(name)} is locked and takes no comment of this token: once it is unlocked, the next run writes what there is to say.`;

;// CONCATENATED MODULE: ./node_modules/.dist/loop/run.js






function createRun(deps, settings, account, repository, own) {
    const writes = settings.dryRun ? plannedWrites(deps) : createWrites(deps);
    return {
        ...deps,
        settings,
        account,
        repository,
        writes,
        releases: createReleases(deps.github, settings),
        synced: new Set(),
        troubles: { inARow: 0 },
        news: { since: deps.home ? newsSince(settings, own ? Date.parse(own.closedAt) : deps.startedAt) : 0 },
    };
}
async function formerNamesOf({ repository, settings, github, report }, issue) {
    if (!isSameRepository(repository, issue))
        return [];
    const names = [];
    for (const former of settings.formerRepositories) {
        if (isSameRepository(former, repository))
            continue;
        const name = { ...former, number: issue.number };
        const now = await github.presentName(former);
        if (!now || isSameRepository(now, repository))
            names.push(name);
        else if (!isSameRepository(now, former))
            (0,loop_report/* note */.N4)(report, noFormerName(former, repository));
        else if (await github.readIssue(name))
            (0,loop_report/* note */.N4)(report, `${former.owner}/${former.repo} is another repository now: take it out of former-repositories.`);
        else
            names.push(name);
    }
    return names;
}
const noFormerName = (former, { owner, repo }) => `${former.owner}/${former.repo} is no former name of ${owner}/${repo}: what is linked under it is left alone. Take it out of former-repositories of this step.`;

;// CONCATENATED MODULE: ./node_modules/.dist/loop/move-links.js




const mostLinks = 10_000;
async function moveLinks(run, move, old = {}) {
    const { verbs, settings, options, writes, report, home, repository } = run;
    const before = report.counts.moved;
    const since = old.notesSince === undefined ? {} : { notes_since: old.notesSince };
    for (const from of [move.from, ...(await formerNamesOf(run, move.from))]) {
        const { linked, failed: unread = [] } = await verbs.links.find({ issue: from, from_attribute: settings.linksFromAttribute, limit: mostLinks, ...since }, options);
        const { failed } = await (0,one_by_one/* oneByOne */.EC)(linked, async (one) => {
            await writes.move(one.conversation_id, { ...move, from });
            return one;
        }, options);
        (0,loop_report/* noteFailed */.mm)(report, from, [...unread, ...failed]);
    }
    const isMoved = report.counts.moved > before;
    if (isMoved && !isSameRepository(home ?? repository, move.to.name))
        (0,loop_report/* note */.N4)(report, 'Links moved to another repository: telling their customers is for the runs of this workflow there.');
    return isMoved;
}
const reasonOf = (from, to) => from.number === to.number ? 'renamed' : 'transferred';

// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/links/note.js
var note = __webpack_require__(78704);
;// CONCATENATED MODULE: ./node_modules/.dist/github/quoted-reply.js
const seam = '\u200B';
const usualLimit = 2_000;
function quotedReply(text, limit = usualLimit) {
    const shown = shorten(clean(text), limit);
    const longest = Math.max(2, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}text`, ...defuse(shown).split('\n'), fence].map((line) => `> ${line}`.trimEnd()).join('\n');
}
function clean(text) {
    return text
        .replace(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
        .replace(/\t/g, ' ')
        .replace(/[\p{Cc}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu, (sign) => (sign === '\n' ? sign : ''))
        .replace(/\n{3,}/g, '\n\n')
        .trim();
}
function shorten(text, limit) {
    const signs = [...text];
    return signs.length > limit ? `${signs.slice(0, limit).join('').trimEnd()}…` : text;
}
function defuse(text) {
    return text
        .replace(/@/g, `@${seam}`)
        .replace(/#(?=\d)/g, `#${seam}`)
        .replace(/([a-z])-(?=\d)/gi, `$1-${seam}`)
        .replace(/:\/\//g, `:${seam}//`)
        .replace(/\bwww\./gi, `www${seam}.`)
        .replace(/(^|\s)\/(?=\w)/g, `$1/${seam}`)
        .replace(/<!--/g, `<${seam}!--`);
}

;// CONCATENATED MODULE: ./node_modules/.dist/loop/github-words.js

const unseen = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;
const github_words_seam = '\u200B';
const longestTitle = 256;
const longestText = 4_000;
const notThere = 'There is no such conversation, or the token that this repository works with may not see it.';
const refusalComment = (why) => [...new Set(why), writeAnew].join('\n');
const writeAnew = 'What is right goes in a new comment: one that was answered is not read again, however it is edited.';
const replyComment = (text) => text === undefined
    ? 'A customer who was told of this closing has written again. The conversation is in Chatwoot.'
    : `A customer who was told of this closing has written again:\n\n${quotedReply(text)}`;
const newIssueTitle = (title) => [...title.replace(/\s+/g, ' ').replace(unseen, '').trim().replaceAll('@', `@${github_words_seam}`)]
    .slice(0, longestTitle)
    .join('');
const newIssueBody = (text) => text === ''
    ? 'Opened from a support conversation by a note of an agent.'
    : `Opened from a support conversation by a note of an agent. The customer wrote:\n\n${quotedReply(text, longestText)}`;

;// CONCATENATED MODULE: ./node_modules/.dist/loop/open-issues.js



const incoming = 0;
async function openIssues(run, { conversation_id, uuid, requests }) {
    const { settings, repository, github, writes } = run;
    if (settings.newIssues === 'off')
        return;
    for (const { message_id, title: asked } of requests) {
        const title = newIssueTitle(titleFor(repository, asked) ?? '');
        if (title === '')
            continue;
        const withText = settings.newIssues === 'text' && !(await github.isPublic(repository));
        const text = withText ? await customersText(run, conversation_id, message_id) : '';
        const ref = `new-issue/${uuid}/${message_id}`;
        const isWanted = async () => !(await open_issues_isAnswered(run, conversation_id, message_id));
        const issue = await writes.openIssue(repository, { title, body: newIssueBody(text) }, ref, isWanted);
        if (issue)
            await writes.link(conversation_id, issue, { from: message_id });
    }
}
const addressed = /^([\w.-]+)\/([\w.-]+):\s+(\S.*)$/;
function titleFor(repository, asked) {
    const [, owner = '', repo = '', title] = addressed.exec(asked) ?? [];
    if (owner.toLowerCase() !== repository.owner.toLowerCase())
        return asked;
    return isSameRepository(repository, { ...repository, repo }) ? title : undefined;
}
async function open_issues_isAnswered({ chatwoot, options }, conversation_id, asked) {
    const { payload } = await chatwoot.messages.list({ conversation_id }, { ...options, token: 'user' });
    return payload.some((message) => (0,note/* recordOf */.zv)(message)?.from === asked);
}
async function customersText({ chatwoot, options }, conversation_id, before) {
    const { payload } = await chatwoot.messages.list({ conversation_id, before }, { ...options, token: 'user' });
    const written = payload.filter(({ message_type, content }) => message_type === incoming && content);
    return written.map(({ content }) => content).join('\n\n');
}

;// CONCATENATED MODULE: ./node_modules/.dist/loop/out-of-reach.js

function isOutOfReach(error) {
    const kind = (0,errors/* kindOf */.I)(error);
    return kind === 'NotFound' || kind === 'Forbidden';
}

;// CONCATENATED MODULE: ./node_modules/.dist/loop/own-repositories.js



const mostAsked = 20;
async function ownRepositories(run, issues) {
    const { repository, settings, report } = run;
    const own = [repository, ...settings.formerRepositories];
    const others = [];
    for (const issue of issues) {
        const isKnown = [...own, ...others].some((each) => isSameRepository(each, issue));
        if (!isKnown && issue.host === repository.host && others.length < mostAsked)
            others.push(issue);
    }
    for (const issue of others) {
        if (!(await leadsHere(run, issue)))
            continue;
        const { owner, repo } = issue;
        own.push(repositoryOf(issue));
        (0,loop_report/* note */.N4)(report, `${owner}/${repo} is a former name of this repository. Only links that changed lately are moved: set former-repositories: ${owner}/${repo}, so that all are found when their issue closes.`);
    }
    return own;
}
async function leadsHere({ github, repository }, issue) {
    try {
        const there = await github.readIssue(issue);
        return there !== undefined && isSameRepository(there.name, repository) && there.name.number === issue.number;
    }
    catch (error) {
        if (error instanceof errors/* ChatwootError */.KG && error.kind !== 'Unauthorized' && error.kind !== 'Interrupted')
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./node_modules/.dist/loop/closing-of.js
const kinds = new Map([
    ['completed', 'completed'],
    ['not_planned', 'not-planned'],
    ['duplicate', 'duplicate'],
    ['reopened', 'completed'],
    [null, 'completed'],
]);
const kindOfClosing = ({ reason }) => kinds.get(reason) ?? 'other';
const hasIssueLabel = ({ labels }, label) => label !== '' && labels.some((each) => each.toLowerCase() === label.toLowerCase());
function closingOf(issue, settings, isPublic, release) {
    const kind = release ? 'release' : kindOfClosing(issue);
    return {
        issue: issue.name,
        issue_id: issue.id,
        closed_at: issue.closedAt,
        kind,
        ...(kind === 'other' ? { reason: `${issue.reason}` } : {}),
        ...(release ? { version: release.tag } : {}),
        ...(settings.showTitle ? { title: issue.title } : {}),
        show_url: settings.showUrl === 'auto' ? isPublic : settings.showUrl === 'always',
    };
}
const rulesOf = (settings, act) => ({
    act,
    resolved: settings.resolved,
    active: settings.active,
    opt_out_label: settings.optOutLabel,
    texts: settings.texts,
});
function actOf(kind, settings) {
    if (kind === 'other')
        return 'hand-over';
    if (kind === 'duplicate')
        return settings.duplicate === 'move' ? 'hand-over' : settings.duplicate;
    return kind === 'not-planned' ? settings.notPlanned : settings.completed;
}

;// CONCATENATED MODULE: ./node_modules/.dist/loop/report-replies.js




const repliedLabel = 'customer-replied';
async function reportReplies(run, issue, conversations) {
    const { settings, github, verbs, writes, report, options } = run;
    if (settings.replies === 'off' || conversations.length === 0)
        return;
    const closedAt = await closingBefore(run, issue);
    if (closedAt === null)
        return;
    const with_text = settings.replies === 'text' && !(await github.isPublic(issue.name));
    const { replies, failed } = await verbs.closeTheLoop.findReplies({ issue: issue.name, issue_id: issue.id, closed_at: closedAt, conversations, with_text }, options);
    (0,loop_report/* noteFailed */.mm)(report, issue.name, failed);
    if (replies.length === 0)
        return;
    const there = await github.comments(issue.name);
    const isNew = ({ key }) => !there.some(({ body }) => isMarked(body, markerOf(refOf(key))));
    if (replies.some(isNew) && !hasIssueLabel(issue, repliedLabel))
        await writes.addLabel(issue, repliedLabel);
    for (const { conversation_id, key, text } of replies.filter(isNew)) {
        const written = await writes.comment(issue, replyComment(with_text ? text : undefined), refOf(key));
        if (written !== 'new')
            continue;
        report.counts.replies += 1;
        report.details.push({ about: 'reply', issue: issue.name, conversation_id });
    }
}
const refOf = (key) => `reply/${key}`;
async function closingBefore({ github }, issue) {
    if (issue.state === 'closed')
        return issue.closedAt;
    return issue.reason === 'reopened' ? (await github.readHistory(issue.name)).closedAt : null;
}

// EXTERNAL MODULE: ./node_modules/.dist/chatwoot/conversation-url.js
var conversation_url = __webpack_require__(10564);
;// CONCATENATED MODULE: ./node_modules/.dist/github/markdown/tags.js
const tag = /<(?:([a-z][a-z\d-]*)(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?|\/([a-z][a-z\d-]*)\s*)>/iy;
const others = /<(?:!--|\?|!\[CDATA\[|![a-z])/iy;
const endsEarly = /^<!---?>|--!>/;
const unclear = new Set('applet audio button canvas datalist dialog frameset iframe marquee math meter noembed noframes noscript object optgroup option plaintext progress script select style svg template textarea title video xmp'.split(' '));
function htmlAt(text, at) {
    others.lastIndex = at;
    const [begins] = others.exec(text) ?? [];
    if (begins !== undefined) {
        const closing = begins === '<!--' ? text.indexOf('-->', at + begins.length) : -1;
        const end = closing < 0 ? text.length : closing + 3;
        return { end, is: closing < 0 || endsEarly.test(text.slice(at, end)) ? 'unclear' : 'comment' };
    }
    tag.lastIndex = at;
    const match = tag.exec(text);
    if (!match)
        return undefined;
    const [whole, opens, closes] = match;
    const name = (opens ?? closes ?? '').toLowerCase();
    return {
        end: at + whole.length,
        is: unclear.has(name) ? 'unclear' : { name, closes: closes !== undefined },
    };
}
function tags_tagsOf(html) {
    const tags = [];
    for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
        const found = htmlAt(html, at);
        if (found?.is === 'unclear' || (!found && /[a-z/]/i.test(html.charAt(at + 1))))
            return [...tags, 'unclear'];
        if (found && found.is !== 'comment')
            tags.push(found.is);
        at = found?.end ?? at + 1;
    }
    return tags;
}

;// CONCATENATED MODULE: ./node_modules/.dist/github/markdown/inline.js

const gap = '\uFFFC';
const inline_link = /<[a-z][a-z\d+.-]{1,31}:[^\s<>]*>/iy;
const plain = /[^`\\<]+/y;
const address = /(?:https?|ftp):\/\/|www\./i;
const ticks = /`+/y;
const escaped = /\\[!-/:-@[-`{-~]?/y;
function inlineOf(text) {
    const runs = runsOf(text);
    const pieces = [];
    let at = 0;
    const here = (pattern) => {
        pattern.lastIndex = at;
        return pattern.exec(text)?.[0] ?? '';
    };
    const keep = (taken) => {
        pieces.push(taken);
        at += taken.length;
    };
    const skipTo = (end) => {
        pieces.push(inline_hidden(text.slice(at, end)));
        at = end;
    };
    while (at < text.length) {
        const char = text.charAt(at);
        if (char === '`') {
            const run = here(ticks);
            const closing = runs.next(run.length, at);
            if (closing === undefined)
                keep(run);
            else
                skipTo(closing + run.length);
        }
        else if (char === '\\')
            keep(here(escaped));
        else if (char === '<') {
            const html = here(inline_link) ? undefined : htmlAt(text, at);
            if (!html)
                keep(here(inline_link) || char);
            else {
                if (html.is !== 'comment')
                    pieces.push(html.is);
                skipTo(html.end);
            }
        }
        else {
            keep(here(plain));
            const word = String(pieces.at(-1)).split(/\s/).at(-1) ?? '';
            if (address.test(word) && /[`\\]/.test(text.charAt(at)))
                pieces.push('unclear');
        }
    }
    return pieces;
}
const inline_hidden = (words) => gap + words.replace(/[^\n]+/g, '');
function runsOf(text) {
    const runs = new Map();
    for (const { 0: run, index } of text.matchAll(/`+/g)) {
        const known = runs.get(run.length);
        if (known)
            known.starts.push(index);
        else
            runs.set(run.length, { starts: [index], used: 0 });
    }
    return {
        next(length, after) {
            const known = runs.get(length);
            if (!known)
                return undefined;
            while ((known.starts[known.used] ?? Number.POSITIVE_INFINITY) <= after)
                known.used += 1;
            return known.starts[known.used];
        },
    };
}

;// CONCATENATED MODULE: ./node_modules/.dist/github/markdown/lines.js
function linesOf(text) {
    return text.split(/\r\n|\n|\r/).map((line) => {
        let shown = '';
        for (const part of line.split(/(\t)/))
            shown += part === '\t' ? ' '.repeat(4 - (shown.length % 4)) : part;
        return shown;
    });
}
const isBlank = (line) => line.trim() === '';
const indentOf = (line) => /^ */.exec(line)?.[0].length ?? 0;
const isHeading = (line) => /^ {0,3}#{1,6}(?: |$)/.test(line);
const isRule = (line) => /^ {0,3}(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/.test(line);
const isUnderline = (line) => /^ {0,3}(?:=+|-+) *$/.test(line);
const quotedIn = (line) => /^ {0,3}> ?(.*)$/.exec(line)?.[1];
function fenceOf(line) {
    const [, ticks, tildes] = /^ {0,3}(?:(`{3,})[^`]*|(~{3,}).*)$/.exec(line) ?? [];
    const run = ticks ?? tildes;
    return run === undefined ? undefined : { mark: run.charAt(0), length: run.length };
}
function closesFence(line, { mark, length }) {
    const run = /^ {0,3}([`~]+) *$/.exec(line)?.[1];
    return run !== undefined && run.length >= length && [...run].every((one) => one === mark);
}
function itemOf(line) {
    const match = /^( {0,3})([-+*]|\d{1,9}[.)])( +|$)(.*)$/.exec(line);
    if (!match || isRule(line))
        return undefined;
    const [, before = '', marker = '', gap = '', rest = ''] = match;
    const width = rest === '' || gap.length > 4 ? 1 : gap.length;
    return {
        indent: before.length + marker.length + width,
        rest: rest === '' ? '' : ' '.repeat(gap.length - width) + rest,
        interrupts: rest !== '' && (!/\d/.test(marker) || Number.parseInt(marker, 10) === 1),
    };
}
const blockTags = 'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|source|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';
const wholeTag = /^ {0,3}<(?:[a-z][a-z\d-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?|\/[a-z][a-z\d-]*\s*)>\s*$/i;
const htmlStarts = [
    [/^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
    [/^ {0,3}<!--/, /-->/],
    [/^ {0,3}<\?/, /\?>/],
    [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
    [/^ {0,3}<![a-z]/i, />/],
    [new RegExp(String.raw `^ {0,3}</?(?:${blockTags})(?:\s|/?>|$)`, 'i'), undefined],
];
function htmlOf(line) {
    const known = htmlStarts.find(([start]) => start.test(line));
    if (known)
        return { end: known[1], interrupts: true };
    return wholeTag.test(line) ? { end: undefined, interrupts: false } : undefined;
}
function startsAnew(line) {
    return (quotedIn(line) !== undefined ||
        isHeading(line) ||
        isRule(line) ||
        fenceOf(line) !== undefined ||
        (htmlOf(line)?.interrupts ?? false) ||
        itemOf(line) !== undefined);
}

;// CONCATENATED MODULE: ./node_modules/.dist/github/markdown/tables.js
const delimiterRow = /^\|? *:?-+:? *(?:\| *:?-+:? *)*\|?$/;
const isTable = (header, row) => delimiterRow.test(row.trim()) && cellsOf(header).length === cellsOf(row).length;
function cellsIn(rows) {
    const columns = cellsOf(rows[0] ?? '').length;
    return rows.flatMap((row) => cellsOf(row).slice(0, columns));
}
const cellsOf = (line) => line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/);

;// CONCATENATED MODULE: ./node_modules/.dist/github/markdown/blocks.js


const nothing = { is: 'nothing' };
const mostContainers = 50;
function blocksOf(markdown) {
    const blocks = [];
    const containers = [];
    let open = nothing;
    const begin = (kind, line) => {
        const quoted = containers.some(({ is }) => is === 'quote');
        const block = { kind, lines: [line], top: containers.length === 0, quoted };
        blocks.push(block);
        return block;
    };
    for (const line of linesOf(markdown)) {
        const { rest, inside } = within(line, containers);
        const left = inside < containers.length;
        if (left && open.is === 'text' && !isBlank(rest) && !startsAnew(rest)) {
            open.block.lines.push(rest);
            continue;
        }
        if (left) {
            containers.length = inside;
            open = nothing;
        }
        if (isBlank(rest)) {
            if (open.is === 'html' && open.start.end)
                open.block.lines.push('');
            else if (open.is !== 'fence')
                open = nothing;
            continue;
        }
        for (const container of containers)
            if (container.is === 'item')
                container.empty = false;
        open = next(rest, open, containers, begin);
        if (containers.length > mostContainers)
            break;
    }
    return blocks;
}
function within(line, containers) {
    let rest = line;
    let inside = 0;
    for (const container of containers) {
        if (container.is === 'quote') {
            const quoted = quotedIn(rest);
            if (quoted === undefined)
                break;
            rest = quoted;
        }
        else if (isBlank(rest)) {
            if (container.empty)
                break;
        }
        else {
            if (indentOf(rest) < container.indent)
                break;
            rest = rest.slice(container.indent);
        }
        inside += 1;
    }
    return { rest, inside };
}
function next(line, open, containers, begin) {
    if (open.is === 'fence')
        return closesFence(line, open.fence) ? nothing : open;
    if (open.is === 'html') {
        open.block.lines.push(line);
        return open.start.end?.test(line) ? nothing : open;
    }
    if (open.is === 'table') {
        if (indentOf(line) >= 4 || startsAnew(line) || htmlOf(line))
            return next(line, nothing, containers, begin);
        open.block.lines.push(line);
        return open;
    }
    const below = open.is === 'text';
    if (indentOf(line) >= 4 && !below)
        return nothing;
    const inner = (rest) => isBlank(rest) || containers.length > mostContainers ? nothing : next(rest, nothing, containers, begin);
    const quoted = quotedIn(line);
    if (quoted !== undefined) {
        containers.push({ is: 'quote' });
        return inner(quoted);
    }
    const fence = fenceOf(line);
    if (fence)
        return { is: 'fence', fence };
    const start = htmlOf(line);
    if (start && (start.interrupts || !below)) {
        const block = begin('html', line);
        return start.end?.test(line) ? nothing : { is: 'html', block, start };
    }
    if (below && isUnderline(line))
        return nothing;
    if (isHeading(line)) {
        begin('text', line);
        return nothing;
    }
    if (isRule(line))
        return nothing;
    const item = itemOf(line);
    if (item && (item.interrupts || !below)) {
        containers.push({ is: 'item', indent: item.indent, empty: item.rest === '' });
        return inner(item.rest);
    }
    if (open.is === 'text') {
        const above = open.block.lines.at(-1) ?? '';
        if (isTable(above, line)) {
            open.block.lines.pop();
            return { is: 'table', block: begin('table', above) };
        }
        open.block.lines.push(line);
        return open;
    }
    return { is: 'text', block: begin('text', line) };
}

;// CONCATENATED MODULE: ./node_modules/.dist/github/markdown/running-text.js




const quoting = ['blockquote', 'pre', 'code'];
const running_text_closed = ['table', 'td', 'th', 'caption'];
function runningText(markdown) {
    const found = [];
    const depths = new Map();
    const isIn = (name) => (depths.get(name) ?? 0) > 0;
    const note = ({ name, closes }, certain) => {
        if (!closes)
            depths.set(name, (depths.get(name) ?? 0) + 1);
        else if (certain && (running_text_closed.includes(name) || !running_text_closed.some(isIn)))
            depths.set(name, Math.max(0, (depths.get(name) ?? 0) - 1));
    };
    for (const { kind, lines, top, quoted } of blocksOf(markdown)) {
        if (kind === 'html') {
            for (const tag of tags_tagsOf(lines.join('\n'))) {
                if (tag === 'unclear')
                    return found;
                note(tag, top);
            }
            continue;
        }
        const isTable = kind === 'table';
        for (const text of isTable ? cellsIn(lines) : [lines.join('\n')]) {
            let folded = isIn('details');
            let words = '';
            for (const piece of inlineOf(text)) {
                if (piece === 'unclear')
                    return found;
                if (typeof piece === 'string')
                    words += quoting.some(isIn) ? inline_hidden(piece) : piece;
                else
                    note(piece, top && !isTable);
                folded ||= isIn('details');
            }
            if (!quoted)
                found.push({ lines: visible(words.split('\n')), top: top && !isTable, folded });
        }
    }
    return found;
}
const definition = /^ *\[(?:[^\]\\]|\\.)*\]:/;
const goesOn = (line) => isLeftOpen(line, '![', ']') || isLeftOpen(line, '](', ')');
function isLeftOpen(line, opening, closing) {
    const at = line.lastIndexOf(opening);
    return at >= 0 && !line.includes(closing, at + opening.length);
}
function visible(lines) {
    if (definition.test(lines.join('\n')))
        return [];
    const end = lines.findIndex(goesOn);
    return end < 0 ? lines : lines.slice(0, end);
}

;// CONCATENATED MODULE: ./node_modules/.dist/github/conversation-urls.js



function conversationAt(url, account) {
    const found = (0,conversation_url/* readConversationUrl */.vO)(url);
    if (!found)
        return 'no-conversation';
    if (found.place !== (0,conversation_url/* placeOf */.$t)(account.baseUrl))
        return 'elsewhere';
    return found.account === account.accountId ? found.conversation : 'other-account';
}
const urls = new RegExp(String.raw `https?://[^\s<>"'\x60|\\^{}()[\]${gap}]+`, 'gi');
function conversationsIn(markdown, account) {
    const found = runningText(markdown)
        .flatMap(({ lines }) => lines)
        .flatMap((line) => line.match(urls) ?? [])
        .map((url) => conversationAt(url.replace(/[.,;:!?*_~]+$/, ''), account))
        .filter((one) => typeof one === 'number');
    return [...new Set(found)];
}

;// CONCATENATED MODULE: ./node_modules/.dist/github/commands.js


const commands_form = '`/chatwoot link URL` or `/chatwoot unlink URL`, with the address of one conversation';
const reasons = {
    elsewhere: 'That address belongs to another Chatwoot than the one that this repository is connected to.',
    'other-account': 'That address belongs to another account of Chatwoot than the one that this repository is connected to.',
    'no-conversation': `That is not the address of a conversation: write ${commands_form} as the dashboard shows it.`,
};
const ofNone = 'That address belongs to none of the accounts of Chatwoot that this repository is connected to.';
const reasonsOfSeveral = { ...reasons, elsewhere: ofNone, 'other-account': ofNone };
function commandsIn(markdown, account, isOnly = true) {
    return runningText(markdown)
        .filter(({ top, folded }) => top && !folded)
        .flatMap(({ lines }) => lines)
        .flatMap((line) => {
        const words = /^ {0,3}\/chatwoot(?: +(.*))?$/i.exec(line.trimEnd());
        return words ? readCommand((words[1] ?? '').trim(), account, isOnly) : [];
    });
}
function readCommand(words, account, isOnly) {
    const [verb = '', url, ...more] = words.split(/ +/);
    const does = verb.toLowerCase();
    if (does !== 'link' && does !== 'unlink')
        return refuse(`There is no such command: write ${commands_form}.`);
    if (url === undefined)
        return refuse(`An address is missing: write ${commands_form}.`);
    if (more.length > 0)
        return refuse(`More than one address stands there: write ${commands_form}, each on a line of its own.`);
    const found = conversationAt(url.replace(/^<(.*)>$/, '$1'), account);
    if (typeof found === 'number')
        return { does, conversation: found };
    return refuse((isOnly ? reasons : reasonsOfSeveral)[found]);
}
const refuse = (why) => ({ does: 'refuse', why });

;// CONCATENATED MODULE: ./node_modules/.dist/loop/own-commands.js


const forSeveral = 'The addresses in this comment belong to several accounts of Chatwoot: write a comment of its own for each account.';
function ownCommands(markdown, own, others) {
    const apart = others.filter((other) => keyOf(other) !== keyOf(own));
    const commands = commandsIn(markdown, own, apart.length === 0);
    if (apart.length === 0 || commands.length === 0)
        return commands;
    const named = [own, ...apart].filter((account) => commandsIn(markdown, account).some(({ does }) => does !== 'refuse'));
    if (named.length === 1)
        return named[0] === own ? commands : [];
    const isFirst = apart.every((other) => keyOf(own) < keyOf(other));
    if (!isFirst)
        return [];
    return named.length === 0 ? commands : [refuse(forSeveral)];
}
const keyOf = ({ baseUrl, accountId }) => `${(0,conversation_url/* placeOf */.$t)(baseUrl)}/app/accounts/${accountId}`;

;// CONCATENATED MODULE: ./node_modules/.dist/loop/answer-commands.js







async function answerCommands(run, issue, since) {
    const { github, account, settings, writes } = run;
    const { name } = issue;
    const aside = (work) => attempt(run, (0,issue_name/* issueShort */.CF)(name), work);
    const repository = repositoryOf(name);
    const comments = await github.comments(name, since);
    const asking = comments.flatMap((comment) => {
        const { author, body } = comment;
        const commands = author.isBot ? [] : ownCommands(body, account, settings.otherAccounts);
        return commands.length > 0 ? [{ comment, commands: commands.map((command) => ({ command, author })) }] : [];
    });
    const all = asking.flatMap(({ commands }) => commands);
    const mayWrite = (person) => github.mayWrite(repository, person);
    for (const { comment, commands } of asking) {
        if (await github.isAnswered(repository, comment.id))
            continue;
        if (!(await mayWrite(comment.author))) {
            await aside(() => writes.answer(issue, comment.id, 'confused'));
            continue;
        }
        const refused = [];
        let left = commands.length;
        for (const asked of commands) {
            const later = all.slice(all.indexOf(asked) + 1);
            const work = async () => {
                const why = (await isOvertaken(asked, later, mayWrite)) ? undefined : await carryOut(run, issue, asked.command);
                if (why)
                    refused.push(why);
                left -= 1;
            };
            await (asked.command.does === 'link' ? aside(work) : work());
        }
        if (left === 0)
            await aside(() => answer_commands_answer(run, issue, comment.id, refused));
    }
}
async function answer_commands_answer({ writes }, issue, comment, refused) {
    if (refused.length > 0) {
        const sentence = refusalComment(refused);
        await writes.comment(issue, sentence, `command/${comment}`, answer_commands_lockedNote(issue, sentence));
    }
    await writes.answer(issue, comment, refused.length > 0 ? 'confused' : '+1');
}
async function carryOut(run, issue, command) {
    if (command.does === 'refuse')
        return command.why;
    try {
        await run.writes[command.does](command.conversation, issue, { formerNames: await formerNamesOf(run, issue.name) });
        return undefined;
    }
    catch (error) {
        if (isOutOfReach(error))
            return notThere;
        throw error;
    }
}
async function isOvertaken({ command }, later, mayWrite) {
    if (command.does === 'refuse')
        return false;
    for (const { command: other, author } of later)
        if (other.does !== 'refuse' && other.conversation === command.conversation && (await mayWrite(author)))
            return true;
    return false;
}
const answer_commands_lockedNote = ({ name }, sentence) => `${(0,issue_name/* issueShort */.CF)(name)} is locked and takes no comment of this token. Why a command was refused: ${sentence.replaceAll('\n', ' ')}`;

;// CONCATENATED MODULE: ./node_modules/.dist/github/taken-over.js
const credit = /^[ *_]*(?:<sup>)?Originally posted by (?:@|\*\*)/im;
const isTakenOver = (markdown) => credit.test(markdown);

;// CONCATENATED MODULE: ./node_modules/.dist/loop/links-from-body.js






async function linkFromBody(run, issue) {
    const { github, account, writes, report } = run;
    const conversations = conversationsIn(issue.body, account);
    if (conversations.length === 0 || issue.author.isBot)
        return;
    const short = (0,issue_name/* issueShort */.CF)(issue.name);
    if (!(await github.mayWrite(issue.name, issue.author))) {
        (0,loop_report/* note */.N4)(report, `${short} names a conversation, and its author may not write to the repository: not linked.`);
        return;
    }
    if (isTakenOver(issue.body)) {
        (0,loop_report/* note */.N4)(report, `${short} names a conversation in words that GitHub took over from a comment or discussion: not linked. A comment with /chatwoot link and the address links it.`);
        return;
    }
    for (const conversation of conversations) {
        await attempt(run, short, async () => {
            try {
                await writes.link(conversation, issue, { unlessKnown: true });
            }
            catch (error) {
                if (!isOutOfReach(error))
                    throw error;
                (0,loop_report/* note */.N4)(report, `${short} names a conversation that is not there, or not this token's to see: not linked.`);
            }
        });
    }
}

// EXTERNAL MODULE: ./node_modules/.dist/activities/verbs/pause.js
var verbs_pause = __webpack_require__(41766);
;// CONCATENATED MODULE: ./node_modules/.dist/loop/own-closing.js

const ownWithinMs = 90_000;
const clocksDifferMs = 15_000;
function isCertainFirst({ firstAttempt, clock }, issue, own, history) {
    if (!own || !firstAttempt || history?.isRepeated || !isOf(own, issue))
        return false;
    return clock.now() < certainUntil(issue);
}
const certainUntil = ({ closedAt }) => Date.parse(closedAt) + ownWithinMs;
function ownRunMayCome({ clock, settings, teller, firstAttempt }, issue, own) {
    const isOver = own !== undefined && !firstAttempt && isOf(own, issue);
    return !isOver && !teller.exclusive && !settings.dryRun && leftFor(issue.closedAt, clock.now()) > 0;
}
const isOf = (own, { closedAt, reason }) => Date.parse(own.closedAt) === Date.parse(closedAt) && (own.reason === undefined || own.reason === reason);
async function outwaitOwnRun({ clock, options }, closedAt) {
    const waiting = { verb: 'close-the-loop', purpose: "for the closing's own run to begin", mayHaveHappened: false };
    await (0,verbs_pause/* pause */.v)(clock, Math.max(0, leftFor(closedAt, clock.now())), options, waiting);
}
const leftFor = (closedAt, now) => certainUntil({ closedAt }) + clocksDifferMs - now;

;// CONCATENATED MODULE: ./node_modules/.dist/loop/sync-duplicate.js







const longestChain = 10;
async function moveDuplicate(run, issue) {
    const other = await endOfChain(run, issue);
    if (!other)
        return false;
    const old = notesSince(run.news, issue.closedAt);
    const moved = await moveLinks(run, { from: issue.name, to: other, why: 'duplicate' }, old);
    if (!isSameRepository(other.name, run.repository))
        return true;
    if (other.state === 'open' || (run.synced.has(other.id) && !moved))
        return true;
    run.synced.add(other.id);
    await attempt(run, (0,issue_name/* issueShort */.CF)(other.name), () => syncState(run, other));
    return true;
}
async function takeBack(run, issue, history) {
    const { settings, report } = run;
    const name = history.duplicateOf ?? history.onceDuplicateOf ?? null;
    if (name === null || settings.duplicate !== 'move')
        return;
    if (settings.dryRun) {
        (0,loop_report/* note */.N4)(report, `${(0,issue_name/* issueShort */.CF)(issue.name)} is no duplicate any more: links that it had handed on would go back to it.`);
        return;
    }
    for await (const other of chainFrom(run, issue, name))
        await moveLinks(run, { from: other.name, to: issue, why: 'reopened' });
}
async function endOfChain(run, issue) {
    const { duplicateOf } = await run.github.readHistory(issue.name);
    const chain = chainFrom(run, issue, duplicateOf);
    let end;
    let step = await chain.next();
    for (; !step.done; step = await chain.next())
        end = step.value;
    return step.value ? end : undefined;
}
async function* chainFrom({ github }, issue, first) {
    const seen = new Set([issue.id]);
    for (let name = first; name;) {
        if (seen.size > longestChain)
            return false;
        const other = await github.readIssue(name);
        if (!other || seen.has(other.id) || !isSameOwner(other.name, issue.name))
            return false;
        yield other;
        if (other.state === 'open' || other.reason !== 'duplicate')
            return true;
        seen.add(other.id);
        name = (await github.readHistory(other.name)).duplicateOf;
    }
    return true;
}
const isSameOwner = (one, other) => one.owner.toLowerCase() === other.owner.toLowerCase();

;// CONCATENATED MODULE: ./node_modules/.dist/loop/sync-state.js








async function syncState(run, issue, own) {
    if (!isClosed(issue))
        return syncReopened(run, issue);
    if (await isStopped(run, issue))
        return;
    const kind = kindOfClosing(issue);
    if (kind === 'duplicate' && run.settings.duplicate === 'move') {
        if (await moveDuplicate(run, issue))
            return;
        (0,loop_report/* note */.N4)(run.report, `${(0,issue_name/* issueShort */.CF)(issue.name)} is a duplicate of an issue that is not known here, or another owner's: its customers are for people.`);
    }
    const history = own ? await run.github.readHistory(issue.name) : undefined;
    if (history && kind !== 'duplicate')
        await takeBack(run, issue, history);
    if (kind === 'other')
        (0,loop_report/* note */.N4)(run.report, `${(0,issue_name/* issueShort */.CF)(issue.name)} was closed as ${issue.reason}, a reason that this version does not know: its customers are for people.`);
    if (kind === 'completed' && run.settings.tellOn === 'release')
        return tellReleased(run, issue, history);
    const telling = await tellingOf(run, issue, { certainFirst: isCertainFirst(run, issue, own, history) });
    if (!telling)
        return;
    if (!telling.certainFirst && ownRunMayCome(run, issue, own) && (await sendsAnything(run, telling))) {
        await outwaitOwnRun(run, issue.closedAt);
        const now = await run.github.readIssue(issue.name);
        if (now)
            return syncState(run, now, own);
        return (0,loop_report/* note */.N4)(run.report, `${(0,issue_name/* issueShort */.CF)(issue.name)} is not there any more: nobody was told of its closing.`);
    }
    await run.writes.tell(telling);
}
const fewLinks = 24;
async function sendsAnything({ teller }, telling) {
    const { linked, plan = [] } = await teller.plan(telling, { most: fewLinks });
    return linked > plan.length || plan.some(({ language }) => language !== undefined);
}
const isClosed = (issue) => issue.state === 'closed' && issue.closedAt !== null;
async function isStopped(run, issue) {
    const { stopLabel } = run.settings;
    const { name, closedAt } = issue;
    if (!hasIssueLabel(issue, stopLabel))
        return false;
    (0,loop_report/* note */.N4)(run.report, `${(0,issue_name/* issueShort */.CF)(name)} has the label ${stopLabel}: nobody is told.`);
    await run.writes.stop({ issue: name, formerNames: await formerNamesOf(run, name), closedAt });
    return true;
}
async function syncReleased(run, issue) {
    if (await isStopped(run, issue))
        return;
    await tellReleased(run, issue);
}
async function tellReleased(run, issue, known) {
    const { name, milestone } = issue;
    const history = known ?? (await run.github.readHistory(name));
    const release = await run.releases.containing(issue, history);
    if (!release) {
        const byHand = history.isPartial ? 'not-seen' : 'by-hand';
        const why = history.closedBy === null && milestone === null ? byHand : 'unreleased';
        run.report.waiting.set((0,issue_name/* issueLabel */.cC)(name), { issue: name, why });
        return;
    }
    const telling = await tellingOf(run, issue, { certainFirst: false, release });
    if (telling)
        await run.writes.tell(telling);
}
async function tellingOf(run, issue, { certainFirst, release }) {
    const { settings, github } = run;
    const closing = closingOf(issue, settings, await github.isPublic(issue.name), release);
    const act = actOf(closing.kind, settings);
    if (act === 'nothing')
        return undefined;
    return {
        closing,
        rules: rulesOf(settings, act),
        formerNames: await formerNamesOf(run, issue.name),
        fromAttribute: settings.linksFromAttribute,
        limit: settings.maxConversations,
        certainFirst,
        ...(certainFirst ? { certainUntil: certainUntil(issue) } : {}),
        ...notesSince(run.news, release?.publishedAt ?? issue.closedAt),
    };
}
async function syncReopened(run, issue) {
    if (issue.reason !== 'reopened')
        return;
    const history = await run.github.readHistory(issue.name);
    await takeBack(run, issue, history);
    const { closedAt, reopenedAt } = history;
    if (closedAt === null || reopenedAt === null)
        return;
    await run.writes.reopened({
        issue: issue.name,
        issueId: issue.id,
        formerIds: [],
        closedAt,
        reopenedAt,
        open: run.settings.reopened === 'open',
        formerNames: await formerNamesOf(run, issue.name),
        fromAttribute: run.settings.linksFromAttribute,
        limit: mostLinks,
    });
}

;// CONCATENATED MODULE: ./node_modules/.dist/loop/sync-issue.js







async function syncIssue(run, name, how = {}) {
    const issue = await run.github.readIssue(name);
    if (!issue)
        throw noIssue(name);
    if (!(0,issue_name/* isSameIssue */.aH)(issue.name, name)) {
        const move = { from: name, to: issue, why: reasonOf(name, issue.name) };
        await moveLinks(run, move, notesSince(run.news, issue.closedAt));
    }
    await syncKnown(run, issue, how);
    return issue;
}
async function syncKnown(run, issue, { own, since } = {}) {
    if (run.synced.has(issue.id))
        return;
    run.synced.add(issue.id);
    run.report.counts.issues += 1;
    await linkFromBody(run, issue);
    await answerCommands(run, issue, since);
    await syncState(run, issue, own);
}
const noIssue = (name) => new errors/* ChatwootError */.KG({
    kind: 'NotFound',
    operation: 'close-the-loop',
    passing: false,
    message: `there is no issue ${(0,issue_name/* issueShort */.CF)(name)}: it was deleted, is a pull request, or is not this token's to see (it needs "permissions: issues: read").`,
});

;// CONCATENATED MODULE: ./node_modules/.dist/loop/sweep-conversations.js












async function sweepConversations(run) {
    const { settings, verbs, options, report } = run;
    const { conversations, failed = [] } = await verbs.links.look({ within_seconds: settings.lookBackSeconds, from_attribute: settings.linksFromAttribute }, options);
    noteUnread(report, failed);
    if (conversations.length + failed.length === 0)
        await noteBlindToken(run);
    for (const conversation of conversations)
        if (conversation.requests.length > 0)
            await attempt(run, 'a note /issue', () => openIssues(run, conversation));
    const linked = conversations.flatMap(({ issues }) => issues.flatMap((one) => (one.linked ? one.issue : [])));
    for (const [name, seen] of byIssue(await ownRepositories(run, linked), conversations))
        await attempt(run, (0,issue_name/* issueShort */.CF)(name), () => sweepIssue(run, name, seen));
}
function noteUnread({ failures, isPublic }, failed) {
    for (const kind of new Set(failed.map((one) => one.kind))) {
        const ids = failed.flatMap((one) => (one.kind === kind ? one.conversation_id : []));
        const which = isPublic ? `${ids.length} of the conversations` : `the conversations ${ids.join(', ')}`;
        failures.push({ where: 'Chatwoot', kind, message: `the messages of ${which} could not be read (${kind}).` });
    }
}
function byIssue(own, conversations) {
    const isOurs = (issue) => own.some((each) => isSameRepository(each, issue));
    const all = new Map();
    for (const { conversation_id, issues } of conversations)
        for (const seen of issues) {
            if (!seen.linked || !isOurs(seen.issue))
                continue;
            const key = (0,issue_name/* issueLabel */.cC)(seen.issue);
            const [name, before] = all.get(key) ?? [seen.issue, []];
            all.set(key, [name, [...before, { ...seen, conversation_id }]]);
        }
    return [...all.values()];
}
async function sweepIssue(run, name, all) {
    const issue = await run.github.readIssue(name);
    if (!issue) {
        (0,loop_report/* note */.N4)(run.report, `${(0,issue_name/* issueShort */.CF)(name)} is named by conversations and is not there: deleted, a pull request, or a slip.`);
        return;
    }
    const isOld = ({ noted_at = Number.POSITIVE_INFINITY }) => isOldNews(run.news, issue.closedAt) && noted_at * 1_000 < run.news.since;
    const seen = all.filter((one) => !isOld(one));
    noteOldNotes(run.report, issue.name, all.length - seen.length);
    if (seen.length === 0)
        return;
    const isMoved = !(0,issue_name/* isSameIssue */.aH)(issue.name, name);
    for (const { conversation_id, lacks } of seen)
        await attempt(run, (0,issue_name/* issueShort */.CF)(name), async () => {
            try {
                if (isMoved)
                    await run.writes.move(conversation_id, { from: name, to: issue, why: reasonOf(name, issue.name) });
                else if (lacks.length > 0)
                    await run.writes.mend(conversation_id, issue.name);
            }
            catch (error) {
                if (!isOutOfReach(error))
                    throw error;
            }
        });
    if (!isSameRepository(issue.name, run.repository))
        return;
    const ids = seen.map((one) => one.conversation_id);
    await attempt(run, (0,issue_name/* issueShort */.CF)(name), () => reportReplies(run, issue, ids));
    if (sweep_conversations_isClosed(issue))
        await syncKnown(run, issue, { since: sinceOf(run) });
}
const sweep_conversations_isClosed = ({ state }) => state === 'closed';
const sinceOf = ({ startedAt, settings }) => new Date(startedAt - settings.lookBackSeconds * 1_000).toISOString();

;// CONCATENATED MODULE: ./node_modules/.dist/loop/sync-release.js









const dayMs = 86_400_000;
const longestWindowMs = 180 * dayMs;
const mostEarlier = 10;
async function syncRelease(run, repository, tag) {
    if (run.settings.tellOn !== 'release') {
        (0,loop_report/* note */.N4)(run.report, 'Customers are told when an issue closes (tell-on is close), so a release has nobody to tell.');
        return;
    }
    const release = await run.github.releaseOf(repository, tag);
    if (!release)
        throw noRelease(tag);
    if (!run.releases.counts(release)) {
        (0,loop_report/* note */.N4)(run.report, `${tag} is a pre-release, of which nobody is told unless prereleases is set.`);
        return;
    }
    run.news.since = Math.min(run.news.since, newsSince(run.settings, Date.parse(release.publishedAt)));
    await syncReleases(run, repository, release);
}
async function syncReleases(run, repository, oldest) {
    for (const issue of await issuesOf(run, repository, oldest)) {
        if (run.synced.has(issue.id) || !isClosed(issue) || kindOfClosing(issue) !== 'completed')
            continue;
        run.synced.add(issue.id);
        run.report.counts.issues += 1;
        await attempt(run, (0,issue_name/* issueShort */.CF)(issue.name), () => syncReleased(run, issue));
    }
}
async function issuesOf(run, repository, oldest) {
    const { github, releases } = run;
    const begin = await beginOfWindow(run, repository, oldest);
    const published = Date.parse(oldest.publishedAt);
    const all = await releases.since(repository, oldest.publishedAt);
    const names = all.flatMap((one) => releases.counts(one) && Date.parse(one.publishedAt) >= published ? namesLike(one.tag) : []);
    return [
        ...(await github.issuesSince(repository, begin)),
        ...(await github.issuesOfMilestones(repository, [...namesLike(oldest.tag), ...names])),
    ];
}
async function beginOfWindow(run, repository, { tag, publishedAt }) {
    const { github, releases } = run;
    const published = Date.parse(publishedAt);
    const farthest = published - longestWindowMs;
    const all = await releases.since(repository, new Date(farthest).toISOString());
    const earlier = all.filter((one) => releases.counts(one) && Date.parse(one.publishedAt) < published);
    let begin = farthest;
    let builtOn = 0;
    for (const one of earlier.toReversed().slice(0, mostEarlier)) {
        if (Date.parse(one.publishedAt) < farthest)
            break;
        if (await github.contains(repository, tag, one.tag))
            builtOn += 1;
        if (builtOn < 2)
            continue;
        const oldest = await github.oldestCommitSince(repository, one.tag, tag);
        begin = Math.min(Date.parse(one.publishedAt), Date.parse(oldest ?? one.publishedAt) - dayMs);
        break;
    }
    return new Date(Math.max(begin, farthest)).toISOString();
}
const noRelease = (tag) => new errors/* ChatwootError */.KG({
    kind: 'NotFound',
    operation: 'close-the-loop',
    passing: false,
    message: `there is no published release of the tag ${(0,quoted/* quoted */.T)(tag)}: publish it first (drafts are none), or check the tag.`,
});

;// CONCATENATED MODULE: ./node_modules/.dist/loop/catch-up.js





const shortLookBackSeconds = 3_600;
async function catchUp(run, repository) {
    await attempt(run, 'Chatwoot', () => sweepConversations(run));
    await syncChanged(run, repository, run.settings.lookBackSeconds);
}
async function makeUpForDropped(run, repository) {
    await syncChanged(run, repository, Math.min(shortLookBackSeconds, run.settings.lookBackSeconds));
}
async function syncChanged(run, repository, lookBackSeconds) {
    const { github, settings, releases, startedAt } = run;
    const since = new Date(startedAt - lookBackSeconds * 1_000).toISOString();
    await attempt(run, 'issues', async () => {
        for (const issue of await github.issuesSince(repository, since))
            await attempt(run, (0,issue_name/* issueShort */.CF)(issue.name), () => syncKnown(run, issue, { since }));
    });
    if (settings.tellOn !== 'release')
        return;
    await attempt(run, 'releases', async () => {
        const published = await releases.since(repository, since);
        const oldest = published.find((one) => releases.counts(one) && Date.parse(one.publishedAt) >= Date.parse(since));
        if (oldest)
            await syncReleases(run, repository, oldest);
    });
}

// EXTERNAL MODULE: ./node_modules/.dist/chatwoot/sentence.js
var sentence = __webpack_require__(61894);
;// CONCATENATED MODULE: ./node_modules/.dist/loop/failure.js


const mostNamed = 5;
function failureOf({ failures, counts, details }) {
    if (failures.length === 0 && counts.failed === 0)
        return undefined;
    const ofConversations = [...new Set(details.flatMap(failedIn))];
    const kinds = [...failures.map(({ kind }) => kind), ...ofConversations];
    const isAlone = failures.length === 1 && counts.failed === 0 && !didAnything(counts);
    const sentences = [
        isAlone ? '' : 'not everything could be done.',
        ...namedIn(failures),
        failure_conversationsIn(counts, ofConversations),
        ending(didAnything(counts), kinds.length === 0 || kinds.some((kind) => errors/* passingKinds */.Z5.includes(kind))),
    ];
    return new errors/* ChatwootError */.KG({
        kind: kinds[0] ?? 'ServerError',
        operation: 'close-the-loop',
        mayHaveHappened: true,
        message: sentences.filter(Boolean).join(' '),
    });
}
function namedIn(failures) {
    const first = failures.slice(0, mostNamed);
    const named = [...new Set(first.map(({ message }) => message))].map((reason) => {
        const where = first.flatMap((one) => (one.message === reason ? one.where : [])).join(', ');
        return (0,sentence/* asSentence */.K)(where.includes('#') && reason.includes(where) ? reason : `${where}: ${reason}`);
    });
    const more = failures.length - mostNamed;
    return more > 0 ? [...named, `And ${more} more.`] : named;
}
function failure_conversationsIn({ failed }, kinds) {
    const why = kinds.length > 0 ? ` (${kinds.map(inWords).join('; ')})` : '';
    return failed > 0 ? `Conversations that could not be worked on: ${failed}${why}.` : '';
}
const inWords = (kind) => kind === 'NotFound' ? `${kind}: not there, or not for this token to see` : kind;
function ending(isElseDone, canDoBetter) {
    if (!canDoBetter)
        return isElseDone ? 'All else was done.' : '';
    return isElseDone
        ? 'All else was done; run it again, which does only what is left.'
        : 'Run it again, which does only what is left.';
}
const didAnything = ({ issues, failed: _, ...done }) => issues > 1 || Object.values(done).some((count) => count > 0);
function failedIn(detail) {
    if (detail.about === 'failed')
        return [detail.kind];
    return detail.about === 'closing' || detail.about === 'reopening' ? detail.report.failed.map(({ kind }) => kind) : [];
}

;// CONCATENATED MODULE: ./node_modules/.dist/loop/link-by-hand.js




async function linkByHand(run, does, name, conversations) {
    const { github, writes, report, options, firstAttempt } = run;
    const issue = await github.readIssue(name);
    if (!issue)
        throw noIssue(name);
    const formerNames = await formerNamesOf(run, issue.name);
    const items = [...new Set(conversations)].map((conversation_id) => ({ conversation_id }));
    const { failed } = await (0,one_by_one/* oneByOne */.EC)(items, async (one) => {
        await writes[does](one.conversation_id, issue, { certainFirst: firstAttempt, formerNames });
        return one;
    }, options);
    (0,loop_report/* noteFailed */.mm)(report, issue.name, failed);
}

;// CONCATENATED MODULE: ./node_modules/.dist/loop/list-links.js




async function listLinks(run, name) {
    const { github, verbs, report, options } = run;
    const issue = await github.readIssue(name);
    if (!issue)
        throw noIssue(name);
    const former_names = await formerNamesOf(run, issue.name);
    const links = await verbs.links.list({ issue: issue.name, former_names }, options);
    report.details.push({ about: 'list', issue: issue.name, links });
    const linked = links.filter(({ counts }) => counts).length;
    const odd = links.filter(({ label, attribute, note: says }) => new Set([label, attribute, says === 'linked']).size > 1);
    report.counts.linked += linked;
    (0,loop_report/* note */.N4)(report, `Linked: ${linked}. Label, note and attribute disagree in ${odd.length}.`);
    if (links.length === 0)
        await noteBlindToken(run);
}

;// CONCATENATED MODULE: ./node_modules/.dist/loop/run-loop.js
















async function runLoop(task, settings, deps) {
    if (deps.connection.readOnly && !settings.dryRun && task.does !== 'list')
        throw readOnly();
    const { report, connection } = deps;
    const { baseUrl, accountId } = connection;
    if (accountId === undefined)
        throw noAccount();
    const repository = repositoryIn(task, deps.home);
    const run = createRun(deps, settings, { baseUrl, accountId }, repository, 'own' in task ? task.own : undefined);
    try {
        report.isPublic = deps.publicLog === true || (await deps.github.isPublic(repository));
        await doTask(run, task);
        if (deps.home && makesUp(task))
            await makeUpForDropped(run, deps.home);
        if (!deps.home && task.does === 'issue' && foundNobody(report))
            await attempt(run, 'Chatwoot', () => noteBlindToken(run));
    }
    catch (error) {
        throw shownError(error, report.isPublic);
    }
    const failure = failureOf(report);
    if (failure)
        throw failure;
}
async function doTask(run, task) {
    switch (task.does) {
        case 'issue':
            return attempt(run, (0,issue_name/* issueShort */.CF)(task.issue), () => syncIssue(run, task.issue, task.own ? { own: task.own } : {}));
        case 'transfer':
            return attempt(run, (0,issue_name/* issueShort */.CF)(task.from), () => followTransfer(run, task));
        case 'release':
            return attempt(run, `release ${(0,quoted/* quoted */.T)(task.tag)}`, () => syncRelease(run, task.repository, task.tag));
        case 'catch-up':
            return catchUp(run, task.repository);
        case 'link':
        case 'unlink':
            return linkByHand(run, task.does, task.issue, task.conversations);
        case 'list':
            return listLinks(run, task.issue);
    }
}
async function followTransfer(run, { from, fromId, to }) {
    const there = await run.github.readIssue(to);
    if (!there && run.home && isSameRepository(run.home, to))
        throw noIssue(to);
    const move = { from, fromId, to: there ?? { name: to }, why: 'transferred' };
    await moveLinks(run, move, notesSince(run.news, there?.closedAt ?? null));
}
const makesUp = ({ does }) => ['issue', 'transfer', 'release'].includes(does);
const foundNobody = ({ details }) => {
    const closings = details.filter((detail) => detail.about === 'closing');
    return closings.length > 0 && closings.every(({ report: { linked, workflow } }) => linked === 0 && !workflow);
};
function repositoryIn(task, home) {
    if ('repository' in task)
        return task.repository;
    return 'issue' in task ? repositoryOf(task.issue) : (home ?? repositoryOf(task.to));
}
const readOnly = () => new errors/* ChatwootError */.KG({
    kind: 'Invalid',
    operation: 'CHATWOOT_READ_ONLY',
    passing: false,
    message: 'it is set, so nothing may be written to Chatwoot, and closing the loop writes there first: nothing was done on either side. Set dry-run to see the plan, or unset it.',
});
const noAccount = () => new errors/* ChatwootError */.KG({
    kind: 'Invalid',
    operation: 'account-id',
    passing: false,
    message: 'it is missing: give the number after /app/accounts/ in the address of your dashboard.',
});

// EXTERNAL MODULE: ./node_modules/.dist/workflows/names.js
var names = __webpack_require__(54118);
// EXTERNAL MODULE: ./node_modules/.dist/action/inputs.js
var inputs = __webpack_require__(77677);
// EXTERNAL MODULE: ./node_modules/.dist/action/process/settings.js + 1 modules
var process_settings = __webpack_require__(96336);
// EXTERNAL MODULE: ./node_modules/.dist/action/work.js + 10 modules
var work = __webpack_require__(96854);
;// CONCATENATED MODULE: ./node_modules/.dist/action/loop/work.js






const work_patienceMs = 60_000;
async function work_work(step, task, deps) {
    const { env, time, report, info } = deps;
    const { settings, chatwoot: connection, durable, here } = step;
    const { startedAt, signal, deadline } = time;
    const firstAttempt = env.GITHUB_RUN_ATTEMPT === '1';
    const answersFirst = firstAttempt && env.GITHUB_EVENT_NAME === 'issue_comment';
    const loop = openLoop({
        connection,
        client: (0,work/* clientSettings */.r)(env, time),
        github: {
            token: deps.githubToken,
            apiUrl: env.GITHUB_API_URL,
            serverUrl: env.GITHUB_SERVER_URL,
            clock: time.clock,
            signal,
            deadline,
            writesFrom: answersFirst ? undefined : startedAt + work_patienceMs,
        },
        startedAt,
        firstAttempt,
        report,
        say: info,
    });
    if (!(0,process_settings/* hasTemporal */.TD)(env) && durable.connection !== names/* defaultConnection */.mB)
        (0,inputs/* refuse */.TR)('connection', 'it only means something with Temporal: set TEMPORAL_ADDRESS, or leave it out.');
    const later = (0,process_settings/* hasTemporal */.TD)(env) && !settings.dryRun ? tellLater(step, loop.teller, deps) : undefined;
    const teller = later ?? loop.teller;
    const home = step.isFromEvent && here ? { home: here } : {};
    const publicLog = await strangersReadTheLog();
    try {
        await runLoop(task, settings, { ...loop, ...home, teller, publicLog });
    }
    finally {
        await later?.close();
    }
    async function strangersReadTheLog() {
        if (!here || isIn(here, task))
            return false;
        return loop.github.isPublic(here).catch(() => true);
    }
}
function isIn({ owner, repo }, task) {
    const place = 'repository' in task ? task.repository : 'issue' in task ? task.issue : task.to;
    return `${owner}/${repo}`.toLowerCase() === `${place.owner}/${place.repo}`.toLowerCase();
}
function tellLater({ durable, chatwoot: { accountId } }, direct, { env, clock, time: { signal }, info, warn }) {
    let opened;
    const open = () => {
        opened ??= Promise.all(/* import() */[__webpack_require__.e(919), __webpack_require__.e(497)]).then(__webpack_require__.bind(__webpack_require__, 95497)).then(({ openDurableTeller }) => openDurableTeller(durable, { env, clock, signal, info, warn, accountId, plan: direct.plan }));
        return opened;
    };
    return {
        exclusive: true,
        plan: direct.plan,
        tell: async (telling) => (await open()).tell(telling),
        reopened: async (reopening) => (await open()).reopened(reopening),
        stop: async (over) => (await open()).stop(over),
        close: async () => (await opened?.catch(() => undefined))?.close(),
    };
}


/***/ }),

/***/ 61894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ asSentence)
/* harmony export */ });
const end = /[.!?…][)"'”]?$/;
function asSentence(text) {
    const trimmed = text.trimEnd();
    return end.test(trimmed) ? trimmed : `${trimmed}.`;
}


/***/ })

};
